import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DialectName } from '../../src/dialects/dialect.ts'
import { lintText } from '../../src/lint/lint-text.ts'

/** A filter that somebody wrote, and who accepts it; `template` is the text with its holes in braces. */
interface WildFilter {
  readonly id: string
  readonly filter: string
  readonly template?: string
  /** `shell` is no template of Python's, and with `escape_wrong` the fault is in what is put in. */
  readonly construct: string
  readonly strict_ok: boolean
  readonly mlflow_ok: boolean
}

const wild = readFileSync(new URL('../fixtures/wild.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): WildFilter => JSON.parse(line))

/** How the filters look in a Python file: with their holes, or with what was in them. */
const literals: Readonly<Record<string, (one: WildFilter) => string>> = {
  'as they are': ({ filter }) => JSON.stringify(filter),
  'with holes': ({ filter, template = filter }) => `f${JSON.stringify(template)}`,
}

describe.each(Object.entries(literals))('filters that people wrote, %s', (what, literal) => {
  const errorsIn = (one: WildFilter, dialect?: DialectName) => {
    const config = { ...(dialect && { dialect }), severities: {}, callNames: [], filterKeys: [] }
    const text = `mlflow.search_traces(filter_string=${literal(one)})\n`
    return lintText(text, { path: 'search.py', config }).findings.filter(
      ({ severity }) => severity === 'error',
    )
  }

  const cases = wild.filter(
    ({ construct }) => what === 'as they are' || !['shell', 'escape_wrong'].includes(construct),
  )

  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(errorsIn(one, 'databricks').length > 0).toBe(!one.strict_ok)
    expect(errorsIn(one, 'mlflow').length > 0).toBe(!one.mlflow_ok)
    expect(errorsIn(one).length > 0).toBe(!one.strict_ok && !one.mlflow_ok)
  })
})
