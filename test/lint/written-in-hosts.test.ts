import { describe, expect, it } from 'vitest'
import type { DialectName } from '../../src/dialects/dialect.ts'
import { fixText } from '../../src/lint/fix-text.ts'
import { lintText } from '../../src/lint/lint-text.ts'

/** Writes a file whose search has that filter, which `¦` divides from a part that is put in when the program runs. */
type Write = (filter: string) => string

/** A file of each kind, with what a reader expects around a filter: quotes to escape, characters of two units, tabs. */
const hosts: Readonly<Record<string, Write>> = {
  'search.py': (filter) => `# 🎉 é
\tx = "\\u00e9", mlflow.search_traces(
    filter_string=f"${escapeQuotes(filter).replace('¦', '{rest}')}",
)
`,
  'search.ipynb': (filter) =>
    JSON.stringify(
      {
        cells: [
          { cell_type: 'markdown', metadata: {}, source: ['# é "🎉"\n', 'text'] },
          {
            cell_type: 'code',
            metadata: {},
            outputs: [],
            source: [
              '%pip install mlflow\n',
              `mlflow.search_traces(filter_string=f"""${escapeQuotes(filter).replace('¦', '{rest}')}""")\n`,
            ],
          },
        ],
        metadata: { language_info: { name: 'python' } },
        nbformat: 4,
        nbformat_minor: 5,
      },
      null,
      1,
    ),
  'search.ts': (filter) => `// 🎉 é
const found = await client.searchTraces({ filter: \`${filter.replaceAll(/[`\\]/g, '\\$&').replace('¦', '${rest}')}\` })
`,
}

function escapeQuotes(filter: string): string {
  return filter.replaceAll('"', '\\"')
}

type Row = [filter: string, code: string, pointed: string, fixed?: string]

const pitfalls: Row[] = [
  ["status = 'OK'", 'missing-prefix', 'status', "attributes.status = 'OK'"],
  ["mlflow.user = 'alice'", 'unknown-prefix', 'mlflow.user', "metadata.`mlflow.user` = 'alice'"],
  [
    "attributes.timestamp > '2024-01-01'",
    'date-value',
    "'2024-01-01'",
    'attributes.timestamp > 1704067200000',
  ],
  ['tags.env = "prod"', 'double-quotes', '"prod"', "tags.env = 'prod'"],
  ["attributes.status = 'OK' OR attributes.status = 'ERROR'", 'or-unsupported', 'OR'],
]

const silentlyWrong: Row[] = [
  ["tags.name = 'a'", 'rewritten-key', 'name', "attributes.name = 'a'"],
  ["metadata.run_id = 'a'", 'rewritten-key', 'run_id', "attributes.run_id = 'a'"],
  ["feedback.prompt = 'a/1'", 'rewritten-key', 'prompt', "attributes.prompt = 'a/1'"],
  ["span.attributes.k = 'v'", 'span-attribute-equality', '=', "span.attributes.k LIKE '%v%'"],
  ["span.attributes.k != 'v'", 'span-attribute-equality', '!='],
  ["span.attributes.k LIKE 'v%'", 'span-attribute-pattern', "'v%'", "span.attributes.k LIKE '%v%'"],
  ["feedback.x LIKE 'y%'", 'assessment-pattern', "'y%'", "feedback.x LIKE '\"y%'"],
  ["tags.k != 'v'", 'missing-excluded', '!='],
  ["status = 'ok'", 'unknown-status', "'ok'", "status = 'OK'"],
  ["status = 'SUCCESS'", 'unknown-status', "'SUCCESS'", "status = 'OK'"],
  ["execution_time_ms > 'abc'", 'text-for-number', "'abc'"],
  ["timestamp_ms < 'abc'", 'text-for-number', "'abc'"],
  ['timestamp_ms > 1704067200', 'seconds-for-milliseconds', '1704067200', 'timestamp_ms > 1704067200000'],
  ["timestamp_ms >= 1749006880539 AND span.name LIKE 'a%'", 'span-time-bound', 'span.name'],
  ["tags.`mlflow.user` = 'a'", 'key-elsewhere', 'tags.`mlflow.user`', "metadata.`mlflow.user` = 'a'"],
  ["run_id = ''", 'empty-run', "''"],
  ["run_id = 'a' AND run_id = 'b'", 'overridden-run', "run_id = 'a'", "run_id = 'b'"],
  ["tags.x = 'it''s'", 'quote-escape', "'it''s'", 'tags.x = "it\'s"'],
  ["tags.a = 'b' tags.c = 'd'", 'missing-and', ' ', "tags.a = 'b' AND tags.c = 'd'"],
  ["name RLIKE '('", 'invalid-regex', "'('"],
]

const groups: [what: string, dialect: DialectName, rows: Row[]][] = [
  ['the documented pitfalls', 'databricks', pitfalls],
  ['what goes wrong in silence', 'mlflow', silentlyWrong],
]

describe.each(groups)('%s', (_, dialect, rows) => {
  const cases = rows.flatMap((row) => Object.keys(hosts).map((path) => [row[0], path, row] as const))

  it.each(cases)('%s in %s', (filter, path, [, code, pointed, fixed]) => {
    const write = hosts[path]!
    const severities = { 'unescaped-hole': 'off', 'text-scan': 'off' } as const
    const config = { dialect, severities, callNames: [], filterKeys: [] }
    const text = write(`${filter} AND tags.rest = '¦'`)
    const { findings } = lintText(text, { path, config })
    expect(
      findings.map((one) => [one.code, decoded(path, text.slice(one.span.start, one.span.end))]),
    ).toEqual([[code, pointed]])
    if (fixed === undefined) return
    const made = fixText(text, { path, config, safety: 'unsafe' })
    expect(made.text).toBe(write(`${fixed} AND tags.rest = '¦'`))
  })
})

/** A stretch of the file without the escapes of its literal. */
function decoded(path: string, written: string): string {
  const text = path.endsWith('.ipynb') ? written.replaceAll(/\\(.)/g, '$1') : written
  return text.replaceAll(/\\([`"\\])/g, '$1')
}

it('a file that says itself what a filter is written in is believed', () => {
  const text = `import { filterIn } from 'tracesift'
const slow = filterIn('extended')\`attributes.status = 'OK' OR attributes.latency > \${n}\`
const strict = filterIn('databricks')\`status = 'OK'\`
`
  const { findings } = lintText(text, { path: 'search.ts' })
  expect(findings.map(({ code, severity, span }) => [code, severity, span.start])).toEqual([
    ['missing-prefix', 'error', text.lastIndexOf('status')],
  ])
})
