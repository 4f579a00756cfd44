import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DialectName } from '../../src/dialects/dialect.ts'
import { showDiagnosis } from './show-diagnosis.ts'

const dialects: readonly DialectName[] = ['databricks', 'mlflow', 'extended']

describe.each(dialects)('what is found in texts of dialect %s', (dialect) => {
  const file = new URL(`diagnoses/${dialect}.txt`, import.meta.url)
  const blocks = readFileSync(file, 'utf8').trim().split('\n\n')

  it.each(blocks.map((block) => [block.split('\n')[0] ?? '', block]))('%s', (text, block) => {
    expect(showDiagnosis(text, dialect)).toBe(block)
  })
})
