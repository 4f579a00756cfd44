import { expect, test } from 'vitest'
import { fixText } from '../../../src/lint/fix-text.ts'
import { defaultLintConfig } from '../../../src/lint/lint-config.ts'
import { lintText } from '../../../src/lint/lint-text.ts'

const config = { ...defaultLintConfig, dialect: 'mlflow' } as const

/** What is pointed at where a filter comes from several places, and what mending makes of the file. */
const rows: [file: string, pointed: string, fixed: string][] = [
  [
    `S = "ok"\nsearch_traces(filter_string=f"status = '{S}'")`,
    "'{S}'",
    `S = "OK"\nsearch_traces(filter_string=f"status = '{S}'")`,
  ],
  [
    `for s in ("OK", "FAILED"):\n  search_traces(filter_string="status = '" + s + "'")`,
    `'" + s + "'`,
    `for s in ("OK", "ERROR"):\n  search_traces(filter_string="status = '" + s + "'")`,
  ],
  [
    `T = "status = '{}' AND name = 'a'"\nsearch_traces(filter_string=T.format("ok"))`,
    "'{}'",
    `T = "status = '{}' AND name = 'a'"\nsearch_traces(filter_string=T.format("OK"))`,
  ],
  [
    `search_traces(filter_string="status = 'o" "k' AND name = 'a'")`,
    `'o" "k'`,
    `search_traces(filter_string="status = 'OK'" " AND name = 'a'")`,
  ],
  [
    `F = "run_id = '"\nV = "' AND name = 'a'"\nsearch_traces(filter_string=F + V)`,
    `'"\nV = "'`,
    `F = "run_id = '"\nV = "' AND name = 'a'"\nsearch_traces(filter_string=F + V)`,
  ],
  [
    `search_traces(filter_string=" OR ".join(f"request_id = {i!r}" for i in ids))`,
    'OR',
    `search_traces(filter_string=" OR ".join(f"request_id = {i!r}" for i in ids))`,
  ],
]

test.each(rows)('%s', (file, pointed, fixed) => {
  const { findings } = lintText(file, { path: 'a.py', config })
  expect(findings.map(({ span }) => file.slice(span.start, span.end))).toEqual([pointed])
  expect(fixText(file, { path: 'a.py', config, safety: 'unsafe' }).text).toBe(fixed)
})
