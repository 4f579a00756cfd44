import type { CatalogueEntry } from '../src/diagnostics/define.ts'
import { exampleKind } from '../src/diagnostics/explain.ts'
import { firstSentence } from '../src/diagnostics/first-sentence.ts'

/** A page of all codes that a finding can have: a table, then each with its examples. */
export function writeRules(entries: readonly CatalogueEntry[]): string {
  const rows = entries.map(
    ({ code, severity, explain }) =>
      `| [\`${code}\`](#${code}) | ${severity} | ${cell(firstSentence(explain))} |`,
  )
  return [
    '# Rules',
    'Every code that a finding of `tracesift check` or `tracesift lint` can have. On the command line, `tracesift explain CODE` says the same of one. Made by `npm run generate`.',
    ['| code | severity | what it finds |', '|---|---|---|', ...rows].join('\n'),
    ...entries.map(writeEntry),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n')
}

function writeEntry({ code, severity, explain, wrong, right }: CatalogueEntry): string {
  return [
    `## ${code}`,
    `*${severity}*. ${prose(explain)}`,
    `Wrong (${exampleKind(wrong)}, dialect \`${wrong.dialect}\`):`,
    block(wrong.text, wrong.host),
    'Right:',
    block(right, wrong.host),
  ].join('\n\n')
}

/** In a fence that the text does not close. */
function block(text: string, language = 'text'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${shorten(text.trimEnd())}\n${fence}`
}

/** The examples of what is too long are that. */
function shorten(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 300)} … ${text.slice(-100)}` : text
}

function cell(text: string): string {
  return prose(text).replaceAll('|', '\\|')
}

/** What Markdown would take for a sign of its own stands as it is. */
function prose(text: string): string {
  return text.replace(/[\\`*_<[\]]/g, '\\$&')
}
