import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'

/** A filter that somebody really wrote, and who accepts it. */
interface Wild {
  readonly id: string
  readonly filter: string
  readonly mlflow_ok: boolean
  readonly strict_ok: boolean
}

const lines = readFileSync(new URL('../fixtures/wild.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const wild = lines.map((line) => JSON.parse(line) as Wild)

describe('filters from public code', () => {
  it.each(wild.map((one) => [one.id, one.filter, one] as const))('%s: %s', (_, filter, one) => {
    const accepted = {
      mlflow: parseFilter(filter, { dialect: 'mlflow' }).filter !== undefined,
      databricks: parseFilter(filter, { dialect: 'databricks' }).filter !== undefined,
    }
    expect(accepted).toEqual({ mlflow: one.mlflow_ok, databricks: one.strict_ok })
  })
})
