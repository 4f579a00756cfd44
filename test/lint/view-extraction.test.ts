import { expect, test } from 'vitest'
import type { Extraction } from '../../src/lint/embedded.ts'
import { plainView, ViewBuilder } from '../../src/lint/text-view.ts'
import { joinExtractions, noExtraction, viewExtraction } from '../../src/lint/view-extraction.ts'

/** `a\nb c` in JSON, at 10. */
const outer = (() => {
  const builder = new ViewBuilder(10)
  builder.copy('a', 10)
  builder.escape('\n', 11, 2)
  builder.copy('b c', 13)
  return builder.build((text) => JSON.stringify(text).slice(1, -1))
})()

const inner: Extraction = {
  texts: [
    {
      kind: 'filter',
      pieces: [
        { kind: 'text', view: plainView(outer.text, 0, 3) },
        { kind: 'hole', span: { start: 4, end: 5 }, source: 'c', origins: ['c'], type: 'number' },
      ],
      certainty: 'some',
      span: { start: 1, end: 5 },
      dialect: 'mlflow',
    },
  ],
  calls: [
    {
      span: { start: 0, end: 1 },
      name: 'a',
      texts: [0],
      loop: { span: { start: 2, end: 3 }, variables: ['b'] },
    },
  ],
  comments: [{ text: 'c', span: { start: 4, end: 5 }, ownLine: false }],
  broken: { message: 'x', span: { start: 5, end: 5 } },
}

test('an extraction is seen in the outer text', () => {
  const { texts, ...seen } = viewExtraction(outer, inner)
  expect(seen).toEqual({
    calls: [
      {
        span: { start: 10, end: 11 },
        name: 'a',
        texts: [0],
        loop: { span: { start: 13, end: 14 }, variables: ['b'] },
      },
    ],
    comments: [{ text: 'c', span: { start: 15, end: 16 }, ownLine: false }],
    broken: { message: 'x', span: { start: 16, end: 16 } },
  })
  const [known, hole] = texts[0]?.pieces ?? []
  expect(texts).toEqual([{ ...inner.texts[0], pieces: [known, hole], span: { start: 11, end: 16 } }])
  expect(hole).toEqual({
    kind: 'hole',
    span: { start: 15, end: 16 },
    source: 'c',
    origins: ['c'],
    type: 'number',
  })
  if (known?.kind !== 'text') throw new Error('There is no text')
  expect([known.view.text, known.view.runs, known.view.write('"')]).toEqual([
    'a\nb',
    [
      { at: 0, length: 1, outer: 10, outerLength: 1 },
      { at: 1, length: 1, outer: 11, outerLength: 2 },
      { at: 2, length: 1, outer: 13, outerLength: 1 },
    ],
    '\\"',
  ])
})

test('joined extractions keep their texts with their calls', () => {
  const { broken, ...sound } = inner
  expect(joinExtractions([noExtraction, sound, inner])).toEqual({
    texts: [...inner.texts, ...inner.texts],
    calls: [...inner.calls, { ...inner.calls[0], texts: [1] }],
    comments: [...inner.comments, ...inner.comments],
    broken,
  })
})
