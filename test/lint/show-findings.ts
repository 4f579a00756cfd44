import { fixAll } from '../../src/diagnostics/fix-all.ts'
import type { LintConfig } from '../../src/lint/lint-config.ts'
import { lintExtraction } from '../../src/lint/lint-extraction.ts'
import { underline } from '../check/show-diagnosis.ts'
import { embed } from './embed.ts'

/**
 * A filter with holes in braces, below it what is found in it, underlined, and after `=>` what fixing everything makes of
 * it. A text that begins with `order by ` is a key of an order, one that begins with `… ` a part of a filter, and one
 * that begins with `? ` a filter of which some parts are not always there.
 */
export function showFindings(written: string, config: LintConfig): string {
  const [lead = ''] = /^(?:order by |… |\? )?/.exec(written) ?? []
  const how = ways[lead] ?? {}
  const check = (text: string) => lintExtraction(embed(text, how), config)
  const text = written.slice(lead.length)
  const fixed = fixAll(text, check, { safety: 'unsafe' })
  return [
    written,
    ...check(text).map((finding) => underline(finding, lead.length)),
    ...(fixed.text === text ? [] : [`=> ${fixed.text}`]),
  ].join('\n')
}

const ways: Readonly<Record<string, Parameters<typeof embed>[1]>> = {
  'order by ': { kind: 'order' },
  '… ': { certainty: 'part' },
  '? ': { certainty: 'some' },
}
