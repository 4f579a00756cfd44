import { afterEach, expect, test, vi } from 'vitest'
import { showCount } from '../../src/cli/show-count.ts'

afterEach(() => vi.useRealTimers())

test.each<[columns: number | undefined, text: string]>([
  [80, '\r\x1b[KSearching: 12,000 traces so far\r\x1b[K'],
  [undefined, ''],
])('on an output of %j columns', async (columns, text) => {
  vi.useFakeTimers()
  let written = ''
  const write = (part: string | Uint8Array) => {
    written += part
  }
  const shown = showCount({ write, colour: false, columns })
  shown.show(1000)
  vi.advanceTimersByTime(1500)
  shown.show(12_000)
  await shown.end()
  await shown.end()
  expect(written).toBe(text)
})
