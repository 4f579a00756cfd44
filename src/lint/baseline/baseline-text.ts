import { lineMap, positionAt } from '../../source/line-map.ts'
import { checkShape } from '../config/check-shape.ts'
import { readJson } from '../config/read-json.ts'
import type { KnownFindings } from './baseline.ts'

/** Writes a baseline, a line for each row, so that changes of it read well. */
export function writeBaseline(known: readonly KnownFindings[]): string {
  const rows = known.map((row) => `    ${JSON.stringify(row)}`)
  return `{\n  "version": 1,\n  "findings": [${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n  `}]\n}\n`
}

/** Reads a baseline; a text says what is wrong with it, and where. */
export function readBaseline(text: string, path: string): readonly KnownFindings[] | string {
  const whole = readJson(text)
  const faults = 'message' in whole ? [whole] : checkShape(whole, baselineShape, 'the baseline')
  const [first] = faults
  if (first !== undefined || 'message' in whole) {
    const { line, column } = positionAt(lineMap(text), first?.start ?? 0)
    return `${path}:${line + 1}:${column + 1}: ${first?.message}`
  }
  return (whole.value as { findings: readonly KnownFindings[] }).findings
}

const word = { kind: 'text' } as const

const baselineShape = {
  kind: 'object',
  required: ['version', 'findings'],
  properties: {
    version: { kind: 'count' },
    findings: {
      kind: 'list',
      items: {
        kind: 'object',
        required: ['path', 'code', 'line', 'count'],
        properties: {
          path: word,
          code: word,
          line: { kind: 'text', mayBeEmpty: true },
          count: { kind: 'count' },
        },
      },
    },
  },
} as const
