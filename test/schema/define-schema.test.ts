import { expect, expectTypeOf, test } from 'vitest'
import { defineSchema } from '../../src/schema/define-schema.ts'
import type { Schema } from '../../src/schema/schema.ts'
import { traceSchema } from '../../src/schema/trace-schema.ts'

const summary = ''
const title = { type: 'text', summary } as const

test('a schema comes back as it is, types kept', () => {
  const schema = defineSchema({
    entity: 'ticket',
    scopes: { ticket: { summary, fields: { title } } },
    collections: {},
  })
  expect(schema).toEqual({
    entity: 'ticket',
    scopes: { ticket: { summary, fields: { title } } },
    collections: {},
  })
  expectTypeOf(schema.scopes.ticket.fields.title.type).toEqualTypeOf<'text'>()
})

test('the schema of traces is well defined', () => {
  expect(defineSchema(traceSchema)).toBe(traceSchema)
})

const wrong: [what: string, schema: Pick<Schema, 'scopes'> & Partial<Schema>, faults: string][] = [
  ['no scope', { scopes: {} }, 'It has no scope: give at least one.'],
  [
    'an alias of two scopes',
    { scopes: { a: { summary, fields: { title } }, b: { summary, aliases: ['a'], fields: { title } } } },
    'Two scopes answer to "a": give each name and alias once.',
  ],
  [
    'a scope with a dot',
    { scopes: { 'a.b': { summary, fields: { title } } } },
    'The scope "a.b" is no plain name: use letters, digits and underscores.',
  ],
  ['an empty scope', { scopes: { a: { summary } } }, '"a" is empty: give it fields or open keys.'],
  [
    'an alias of two fields',
    { scopes: { a: { summary, fields: { title, name: { ...title, aliases: ['title'] } } } } },
    'Two fields of "a" answer to "title": give each name and alias once.',
  ],
  [
    'a field without a name',
    { scopes: { a: { summary, fields: { '': title } } } },
    '"a" has a field without a name: give it one.',
  ],
  [
    'unknown types, the name of a method of every object among them',
    {
      scopes: {
        a: { summary, fields: { title: { ...title, type: 'string' as 'text' } } },
        b: { summary, open: { summary, type: 'constructor' as 'text' } },
      },
    },
    'The type of "a.title" is "string", which is unknown: use text, status, number, time, duration. ' +
      'The type of keys of "b" is "constructor", which is unknown: use text, status, number, time, duration.',
  ],
  [
    'a collection of nothing',
    {
      scopes: { a: { summary, fields: { title } } },
      collections: { comments: { scope: 'comment', summary } },
    },
    'The collection "comments" is of the scope "comment": there is none such, add it.',
  ],
]

test.each(wrong)('%s', (_, schema, faults) => {
  expect(() => defineSchema({ entity: 'ticket', collections: {}, ...schema })).toThrow(
    new TypeError(`The schema of "ticket" is wrong: ${faults}`),
  )
})
