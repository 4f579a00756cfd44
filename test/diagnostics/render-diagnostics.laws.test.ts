import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { renderCharacters } from '../../src/diagnostics/render-characters.ts'
import { renderDiagnostics } from '../../src/diagnostics/render-diagnostics.ts'
import { diagnostic, edit, fix } from './make-diagnostic.ts'

/** Texts of all planes, with more than chance would have of what is hard to show. */
const text = fc.string({
  maxLength: 300,
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      'a',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '漢',
      '👩‍🚀',
      'e\u0301',
      '\u0301',
      '\u1161',
      '\u200d',
      '\x1b[31m',
      '\ud83d',
    ),
  ),
})

/** A diagnostic somewhere in a text, with a fix there. */
const found = text.chain((text) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.string()).map(([one, other, replacement]) => {
    const [start, end] = [Math.min(one, other), Math.max(one, other)]
    return {
      text,
      one: diagnostic(start, end, { message: text, fixes: [fix('safe', edit(start, end, replacement))] }),
    }
  }),
)

/** What a terminal obeys, hides or reorders. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

function rowsOf(text: string, one: Diagnostic, width: number): string[] {
  return renderDiagnostics(text, [one], { width }).split('\n').slice(2)
}

function widthOf(text: string): number {
  return renderCharacters(text).reduce((sum, { width }) => sum + width, 0)
}

describe('rendering', () => {
  test.prop([found])('shows nothing that a terminal would obey', ({ text, one }) => {
    const lines = renderDiagnostics(text, [one]).split('\n')
    expect(lines.filter((line) => unseen.test(line))).toEqual([])
  })

  test.prop([found])('points at something', ({ text, one }) => {
    expect(rowsOf(text, one, 60).some((row) => /^ +\| +\^/.test(row))).toBe(true)
  })

  test.prop([found, fc.integer({ min: 30, max: 120 })])('stays within the width', ({ text, one }, width) => {
    const rows = rowsOf(text, one, width).filter((row) => / \| /.test(row))
    expect(rows.filter((row) => widthOf(row) > width)).toEqual([])
  })

  test.prop([text])('loses no character', (text) => {
    const characters = renderCharacters(text)
    expect(characters.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text)
    expect(characters.filter(({ width, shown }) => width < 1 || shown === '')).toEqual([])
  })
})
