import { describe, expect, it } from 'vitest'
import { brokenFile } from '../../../src/lint/broken-file.ts'
import { lintExtraction } from '../../../src/lint/lint-extraction.ts'
import { lintText } from '../../../src/lint/lint-text.ts'
import { lintRules } from '../../../src/lint/rules/rules.ts'
import { embed } from '../embed.ts'

/** What the examples are about. */
const tagging = {
  required: ['environment'],
  keys: ['environment', 'topic'],
  values: { environment: ['production', 'development'] },
}

describe('every rule has a wrong example and a right one', () => {
  const entries = [...lintRules.map(({ entry }) => entry), brokenFile.entry]

  it.each(entries.map((entry) => [entry.code, entry] as const))('%s', (code, { severity, wrong, right }) => {
    const { dialect, host } = wrong
    const config = { dialect, severities: { [code]: severity }, tagging, callNames: [], filterKeys: [] }
    const find = (text: string) =>
      host === undefined
        ? lintExtraction(embed(text), config)
        : lintText(text, { path: '', hostName: host, config }).findings
    const found = find(wrong.text).filter((one) => one.code === code)
    expect(found.map((one) => one.severity)).toEqual([severity])
    expect(find(right).filter((one) => one.severity === 'error' || one.code === code)).toEqual([])
  })
})
