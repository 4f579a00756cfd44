import type { CatalogueEntry } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Extraction } from './embedded.ts'
import type { LintConfig } from './lint-config.ts'
import { lintExtraction } from './lint-extraction.ts'
import { lintText } from './lint-text.ts'
import { plainView } from './text-view.ts'

/** What is found in a text as in the wrong example of an entry: in a file, or in a filter that stands alone. */
export function lintExample({ code, severity, wrong }: CatalogueEntry, text: string): readonly Diagnostic[] {
  const { dialect, host } = wrong
  const config = { ...exampleConfig, dialect, severities: { [code]: severity } }
  if (host !== undefined)
    return lintText(text, { path: '', hostName: host, config, today: exampleDay }).findings
  return lintExtraction(filterAlone(text), config)
}

/** What the examples are about. */
const exampleConfig: LintConfig = {
  severities: {},
  tagging: {
    required: ['environment'],
    keys: ['environment', 'topic'],
    values: { environment: ['production', 'development'] },
  },
  callNames: [],
  filterKeys: [],
}

/** After the day that a suppression in an example ends with. */
const exampleDay = '2026-01-01'

function filterAlone(text: string): Extraction {
  const span = { start: 0, end: text.length }
  const pieces = [{ kind: 'text', view: plainView(text) }] as const
  return { texts: [{ kind: 'filter', pieces, certainty: 'whole', span }], calls: [], comments: [] }
}
