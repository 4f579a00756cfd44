import { expect, test } from 'vitest'
import { writePage } from '../../../../src/cli/reports/html/write-page.ts'
import type { Bar, ReportPage } from '../../../../src/cli/reports/report-page.ts'
import { hostileTexts } from '../hostile-traces.ts'

const bars = hostileTexts.map(
  (text, index): Bar => ({ label: text, value: index, shown: text, notes: [text] }),
)

/** Each kind of part, with hostile texts wherever there are texts. */
const page: ReportPage = {
  title: hostileTexts[1] ?? '',
  subject: hostileTexts.map((text) => ({ label: text, shown: text })),
  parts: hostileTexts.flatMap((text): ReportPage['parts'] => [
    { kind: 'note', text },
    { kind: 'facts', facts: [{ label: text, shown: text, tone: 'bad' }] },
    { kind: 'bars', title: text, columns: [text, text, text], bars, others: 3 },
    { kind: 'columns', title: text, summary: text, columns: [text, text], bars, size: 'small' },
    {
      kind: 'table',
      title: text,
      columns: [{ title: text }, { title: text, align: 'right' }],
      rows: [[text, text]],
    },
  ]),
}

const written = writePage(page)

test('holds no markup but its own', () => {
  const elements = new Set(Array.from(written.matchAll(/<\/?([a-z0-9!]+)/gi), ([, name]) => name))
  expect([...elements].sort()).toEqual(
    [
      ...[
        '!doctype',
        'body',
        'dd',
        'desc',
        'details',
        'div',
        'dl',
        'dt',
        'figcaption',
        'figure',
        'g',
        'h1',
        'h2',
      ],
      ...[
        'head',
        'html',
        'main',
        'meta',
        'p',
        'rect',
        'section',
        'span',
        'style',
        'summary',
        'svg',
        'table',
        'tbody',
      ],
      ...['td', 'th', 'thead', 'title', 'tr'],
    ].sort(),
  )
})

test('asks for nothing, and no attribute ends early', () => {
  expect(written).not.toMatch(/<[^>]*\s(?:src|href|srcset|on\w+)\s*=/i)
  expect(written).not.toMatch(/url\(|@import|https?:/i)
  expect(
    written
      .match(/<(?:svg|rect|td|th|g|dd)\b[^<>]*>/g)
      ?.every((tag) => (tag.match(/"/g)?.length ?? 0) % 2 === 0),
  ).toBe(true)
})

test('has an id once, and each name that it refers to', () => {
  const ids = Array.from(written.matchAll(/ id="([^"]+)"/g), ([, id = '']) => id)
  const referred = Array.from(written.matchAll(/ aria-labelledby="([^"]+)"/g), ([, names = '']) =>
    names.split(' '),
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(referred.flat().filter((id) => !ids.includes(id))).toEqual([])
})
