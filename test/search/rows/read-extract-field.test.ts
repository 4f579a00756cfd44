import { describe, expect, test } from 'vitest'
import { type ExtractField, readExtractField } from '../../../src/search/rows/read-extract-field.ts'
import { SearchError } from '../../../src/search/search-error.ts'

describe('is read', () => {
  test.each<[text: string, field: Omit<ExtractField, 'text'>]>([
    ['chat.inputs', { span: 'chat', part: 'inputs' }],
    ['chat.inputs.', { span: 'chat', part: 'inputs' }],
    ['chat.outputs.answer', { span: 'chat', part: 'outputs', key: 'answer' }],
    ['chat.outputs.a.b', { span: 'chat', part: 'outputs', key: 'a.b' }],
    ['chat.outputs.`a.b`', { span: 'chat', part: 'outputs', key: 'a.b' }],
    ['chat.outputs.``', { span: 'chat', part: 'outputs', key: '' }],
    ['chat.outputs.a`b`', { span: 'chat', part: 'outputs', key: 'a`b`' }],
    ['chat.attributes.mlflow.spanType', { span: 'chat', part: 'attributes', key: 'mlflow.spanType' }],
    ['`my.span`.inputs.q', { span: 'my.span', part: 'inputs', key: 'q' }],
    ['`my.span`.inputs.`q.r`', { span: 'my.span', part: 'inputs', key: 'q.r' }],
    ['``.inputs', { span: '', part: 'inputs' }],
    ['.inputs', { span: '', part: 'inputs' }],
    ['a`b.inputs', { span: 'a`b', part: 'inputs' }],
    [' a b .inputs. c', { span: ' a b ', part: 'inputs', key: ' c' }],
    ['\u0000🎉.outputs."x"', { span: '\u0000🎉', part: 'outputs', key: '"x"' }],
  ])('%j', (text, field) => {
    expect(readExtractField(text)).toEqual({ text, ...field })
  })
})

const example = 'such as "chat.outputs" or "chat.inputs.question"'
const partMissing = `expected a dot and one of inputs, outputs, attributes after the name of the span, ${example}`

describe('is malformed', () => {
  test.each<[text: string, place: string, why: string]>([
    ['', '^', partMissing],
    ['chat', '    ^', partMissing],
    ['`my.span`', '         ^', partMissing],
    ['`my.span.inputs', '^', 'the backtick is not closed'],
    ['chat.inputs.`q', '            ^', 'the backtick is not closed'],
    ['`chat`x.inputs', '      ^^^^^^^^', 'expected a dot after the closing backtick'],
    ['chat.inputs.`q`.r', '               ^^', 'expected nothing after the closing backtick'],
    ['chat.input.q', '     ^^^^^', 'expected one of inputs, outputs, attributes; nearest: chat.inputs.q'],
    ['chat.Inputs', '     ^^^^^^', 'expected one of inputs, outputs, attributes; nearest: chat.inputs'],
    ['chat.foo', '     ^^^', `expected one of inputs, outputs, attributes, ${example}`],
    ['chat.', '     ^', `expected one of inputs, outputs, attributes, ${example}`],
    [
      'my.span.inputs.q',
      '   ^^^^',
      'expected one of inputs, outputs, attributes; a name with a dot stands in backticks: `my.span`.inputs.q',
    ],
  ])('%j', (text, place, why) => {
    const message = `The extract field is malformed: ${why}.\n  ${text}\n  ${place}`
    expect(() => readExtractField(text)).toThrow(new SearchError('extract-field', message))
  })

  test('what is no text', () => {
    expect(() => readExtractField(5 as unknown as string)).toThrow(
      new TypeError("An extract field is a text such as 'span.inputs.question'; found number"),
    )
  })
})
