import { FilterError } from '../../check/filter-error.ts'
import { parseFilter } from '../../check/parse-filter.ts'
import { renderDiagnostics } from '../../diagnostics/render-diagnostics.ts'
import { countMatches } from '../../search/count-matches.ts'
import { prepareSearch } from '../../search/prepare-search.ts'
import { openStore } from '../../search/stores/open-store.ts'
import type { TraceStore } from '../../search/trace-store.ts'
import { chooseStore } from '../choose-store.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { renderOptions, sayError } from '../report-failure.ts'
import { checkUse } from './check-use.ts'
import { describeNothing } from './describe-nothing.ts'
import { printTraces } from './print-traces.ts'
import { sayFindings } from './say-findings.ts'
import type { SearchCliOptions } from './search-cli-options.ts'
import { type SearchedPlace, searchedPlace } from './searched-place.ts'
import { textName } from './text-name.ts'
import { watchTraces } from './watch-traces.ts'

/** Searches a store as the options say, and prints what is found. */
export async function runSearch(options: SearchCliOptions, io: CliIo): Promise<ExitCode> {
  const uri = chooseStore(options.store, io)
  checkUse(options, uri, io)
  const store = await openStore(uri, { env: io.env })
  try {
    const run = options.count ? printCount : options.watch ? watchTraces : printTraces
    return await run(await searchedPlace(store, uri, options, io), options, io)
  } catch (error) {
    if (!(error instanceof FilterError)) throw error
    await sayRefused(error, options, store, io)
    return 1
  } finally {
    await store.close?.()
  }
}

async function printCount(
  { store, uri, search }: SearchedPlace,
  options: SearchCliOptions,
  io: CliIo,
): Promise<ExitCode> {
  const { findings } = await prepareSearch(store, search)
  await sayFindings(findings, options.filter, io)
  const count = await countMatches(store, search)
  await io.out.write(`${count}\n`)
  if (count === 0) await sayError(io, await describeNothing(store, uri, search.experimentIds, options))
  return 0
}

async function sayRefused(
  error: FilterError,
  options: SearchCliOptions,
  store: TraceStore,
  io: CliIo,
): Promise<void> {
  const { text, diagnostics } = error
  const { filter, dialect = store.dialect } = options
  const path = textName(text, filter)
  await io.err.write(renderDiagnostics(text, diagnostics, { path, ...renderOptions(io.err) }))
  if (dialect !== 'extended' && path === 'filter' && parseFilter(text, { dialect: 'extended' }).filter) {
    await sayError(io, `\nThe ${dialect} dialect refuses this filter; --dialect extended takes it.`)
  }
}
