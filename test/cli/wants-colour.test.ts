import { expect, test } from 'vitest'
import { wantsColour } from '../../src/cli/wants-colour.ts'

const rows: [env: Record<string, string>, terminal: boolean, wanted: boolean][] = [
  [{}, true, true],
  [{}, false, false],
  [{ TERM: 'xterm-256color' }, true, true],
  [{ TERM: 'dumb' }, true, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: 'false' }, true, false],
  [{ FORCE_COLOR: '3', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '1', TERM: 'dumb' }, true, true],
]

test.each(rows)('%j, terminal: %s', (env, terminal, wanted) => {
  expect(wantsColour(env, terminal)).toBe(wanted)
})
