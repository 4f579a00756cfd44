import { and } from '../../check/build/logic.ts'
import { compileFilter } from '../../check/compile-filter.ts'
import type { Filter } from '../../filter/filter.ts'
import { checkOptions } from '../options/check-options.ts'
import { checkStore } from '../options/check-store.ts'
import type { TraceStore } from '../trace-store.ts'
import type { AnalysisOptions } from './analysis-options.ts'

/**
 * The options for those of the traces of which the conditions hold, too.
 * @throws FilterError where the dialect refuses the filter; TypeError where an option is of the wrong kind.
 */
export function narrowOptions<Options extends AnalysisOptions>(
  store: TraceStore,
  options: Options,
  conditions: readonly Filter[],
): Options & { readonly filter: Filter } {
  checkStore(store)
  checkOptions(options)
  const { filter = '', dialect = store.dialect } = options
  const own = typeof filter === 'string' ? readText(filter, dialect) : [filter]
  return { ...options, filter: and(...own, ...conditions) }
}

function readText(text: string, dialect: NonNullable<AnalysisOptions['dialect']>): readonly Filter[] {
  return text === '' ? [] : [compileFilter(text, { dialect })]
}
