import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultLintConfig, type LintConfig } from '../../src/lint/lint-config.ts'
import { showFindings } from './show-findings.ts'

const tagging = {
  required: ['environment'],
  keys: ['environment', 'topic'],
  values: { environment: ['production', 'development'] },
}

/** By the file of the folder `findings` that has the cases. */
const configs: Readonly<Record<string, LintConfig>> = {
  'any-target': defaultLintConfig,
  databricks: { ...defaultLintConfig, dialect: 'databricks' },
  mlflow: { ...defaultLintConfig, dialect: 'mlflow' },
  extended: { ...defaultLintConfig, dialect: 'extended' },
  tagging: { ...defaultLintConfig, dialect: 'mlflow', tagging },
  'time-bounds': { ...defaultLintConfig, dialect: 'mlflow', severities: { 'no-time-bound': 'hint' } },
}

describe.each(Object.entries(configs))('what is found in filters with holes, %s', (name, config) => {
  const file = new URL(`findings/${name}.txt`, import.meta.url)
  const blocks = readFileSync(file, 'utf8').trim().split('\n\n')

  it.each(blocks.map((block) => [block.split('\n')[0] ?? '', block]))('%s', (text, block) => {
    expect(showFindings(text, config)).toBe(block)
  })
})
