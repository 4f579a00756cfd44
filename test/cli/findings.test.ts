import { expect, test } from 'vitest'
import { countFindings, exitCodeOf } from '../../src/cli/findings.ts'
import type { Severity } from '../../src/diagnostics/diagnostic.ts'
import { diagnostic } from '../diagnostics/make-diagnostic.ts'

const rows: [severities: Severity[], words: string, code: number][] = [
  [[], 'No findings.', 0],
  [['error'], '1 error.', 1],
  [['warning'], '1 warning.', 1],
  [['info'], '1 info.', 0],
  [['hint', 'hint', 'info'], '1 info, 2 hints.', 0],
  [['hint', 'warning', 'error', 'error'], '2 errors, 1 warning, 1 hint.', 1],
]

test.each(rows)('%j', (severities, words, code) => {
  const diagnostics = severities.map((severity) => diagnostic(0, 1, { severity }))
  expect([countFindings(diagnostics), exitCodeOf(diagnostics)]).toEqual([words, code])
})
