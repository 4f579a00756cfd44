import { describe, expect, test } from 'vitest'
import { compilePredicate } from '../../../src/backends/predicate/compile-predicate.ts'
import type { CompareFilter, Field, Filter, Value } from '../../../src/filter/filter.ts'
import type { Relation } from '../../../src/language/relations.ts'
import type { Schema } from '../../../src/schema/schema.ts'
import { makeTrace } from './make-trace.ts'

const tag: Field = { scope: 'tags', name: 'k', type: 'text' }
const duration: Field = { scope: 'attributes', name: 'execution_time_ms', type: 'duration' }

/** What a tag may hold, and no value at all. */
const texts = ['', 'a', 'A', 'aé', 'b', '\uffee', '🎉', 'a%', 'a_', '\na', undefined, null, 5, true]

/** What a duration may be. */
const numbers = [
  -0,
  1,
  99.5,
  2 ** 53,
  2n ** 53n + 1n,
  1e300,
  Infinity,
  -Infinity,
  NaN,
  undefined,
  null,
  '1',
  true,
]

describe('compilePredicate', () => {
  test.each<[Relation, Value, readonly unknown[]]>([
    ['equals', 'a', ['a']],
    ['equals', '', ['']],
    ['equals', '5', []],
    ['differs', 'a', ['', 'A', 'aé', 'b', '\uffee', '🎉', 'a%', 'a_', '\na']],
    ['below', 'a', ['', 'A', '\na']],
    ['below', '🎉', ['', 'a', 'A', 'aé', 'b', '\uffee', 'a%', 'a_', '\na']],
    ['atMost', 'a', ['', 'a', 'A', '\na']],
    ['above', 'aé', ['b', '\uffee', '🎉']],
    ['above', '\uffee', ['🎉']],
    ['atLeast', 'b', ['b', '\uffee', '🎉']],
    ['in', ['a', '', 'x'], ['', 'a']],
    ['in', [], []],
    ['notIn', ['a', '', 'x', 'A', 'b'], ['aé', '\uffee', '🎉', 'a%', 'a_', '\na']],
    ['like', 'a_', ['aé', 'a%', 'a_']],
    ['like', 'a\\_', ['a_']],
    ['notLike', '%a%', ['', 'A', 'b', '\uffee', '🎉']],
    ['ilike', 'A%', ['a', 'A', 'aé', 'a%', 'a_']],
    ['notIlike', '%a%', ['', 'b', '\uffee', '🎉']],
    ['matches', '^a$', ['a']],
    ['matches', '(?i)a$', ['a', 'A', '\na']],
    ['matches', '', ['', 'a', 'A', 'aé', 'b', '\uffee', '🎉', 'a%', 'a_', '\na']],
    ['notMatches', 'a|A', ['', 'b', '\uffee', '🎉']],
    ['matches', '(', []],
  ])('a text %s %j', (relation, value, matching) => {
    const holds = compilePredicate(compare(tag, relation, value))
    expect(texts.filter((text) => holds(makeTrace({ tags: { k: text } })))).toEqual(matching)
  })

  test.each<[Relation, Value, readonly unknown[]]>([
    ['equals', 0, [-0]],
    ['equals', 1n, [1]],
    ['equals', 2n ** 53n, [2 ** 53]],
    ['equals', 2 ** 53, [2 ** 53]],
    ['equals', 2n ** 53n + 1n, [2n ** 53n + 1n]],
    ['equals', Number.NaN, []],
    ['differs', 1, [-0, 99.5, 2 ** 53, 2n ** 53n + 1n, 1e300, Infinity, -Infinity]],
    ['below', 99.5, [-0, 1, -Infinity]],
    ['atMost', 2n ** 53n, [-0, 1, 99.5, 2 ** 53, -Infinity]],
    ['above', 2 ** 53, [2n ** 53n + 1n, 1e300, Infinity]],
    ['above', -1, [-0, 1, 99.5, 2 ** 53, 2n ** 53n + 1n, 1e300, Infinity]],
    ['atLeast', Infinity, [Infinity]],
    ['in', [0, 2n ** 53n, 99.5], [-0, 99.5, 2 ** 53]],
    ['in', [Number.NaN], []],
    ['notIn', [0, 1, 2n ** 53n + 1n], [99.5, 2 ** 53, 1e300, Infinity, -Infinity]],
  ])('a number %s %s', (relation, value, matching) => {
    const holds = compilePredicate(compare(duration, relation, value))
    const found = numbers.filter((executionDuration) => holds(makeTrace({ executionDuration })))
    expect(found).toEqual(matching)
  })

  test('a duration is present where it is a value', () => {
    const holds = compilePredicate({ kind: 'present', field: duration })
    expect(numbers.filter((executionDuration) => !holds(makeTrace({ executionDuration })))).toEqual([
      NaN,
      undefined,
      null,
    ])
  })

  test('a tag is present where the key is, whatever its value', () => {
    const holds = compilePredicate({ kind: 'present', field: tag })
    expect(texts.filter((text) => !holds(makeTrace({ tags: { k: text } })))).toEqual([undefined])
    expect(holds(makeTrace({ tags: {} }))).toBe(false)
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a tag called %s is a tag like others',
    (name) => {
      const field: Field = { ...tag, name }
      const present = compilePredicate({ kind: 'present', field })
      const is = compilePredicate(compare(field, 'equals', 'a'))
      const other = compilePredicate(compare(field, 'differs', 'b'))
      const without = makeTrace({ tags: {} })
      const having = makeTrace({ tags: Object.fromEntries([[name, 'a']]) })
      expect([present, is, other].map((holds) => holds(without))).toEqual([false, false, false])
      expect([present, is, other].map((holds) => holds(having))).toEqual([true, true, true])
    },
  )

  test('a map or a field that is missing altogether satisfies nothing', () => {
    const holds = compilePredicate(compare(tag, 'differs', 'a'))
    expect(holds(makeTrace({ tags: undefined }))).toBe(false)
    expect(compilePredicate({ kind: 'present', field: tag })(makeTrace({ tags: undefined }))).toBe(false)
  })

  test.each<[string, Filter, boolean]>([
    ['an AND of nothing', { kind: 'and', operands: [] }, true],
    ['an OR of nothing', { kind: 'or', operands: [] }, false],
    ['NOT of a relation to what is missing', { kind: 'not', operand: compare(tag, 'equals', 'a') }, true],
    ['NOT of the complement', { kind: 'not', operand: compare(tag, 'differs', 'a') }, true],
  ])('%s', (_, filter, expected) => {
    expect(compilePredicate(filter)(makeTrace())).toBe(expected)
  })

  test.each([1, 2, 3, 4, 5, 6, 10_000])('%i operands each count', (count) => {
    const values = Array.from({ length: count }, (_, index) => index)
    for (const odd of [0, count >> 1, count - 1]) {
      const constants = values.map((index): Filter => ({ kind: 'constant', value: index === odd }))
      const others = values.map((index): Filter => ({ kind: 'constant', value: index !== odd }))
      expect(compilePredicate({ kind: 'or', operands: constants })(makeTrace())).toBe(true)
      expect(compilePredicate({ kind: 'and', operands: others })(makeTrace())).toBe(false)
      expect(compilePredicate({ kind: 'and', operands: constants })(makeTrace())).toBe(count === 1)
      expect(compilePredicate({ kind: 'or', operands: others })(makeTrace())).toBe(count > 1)
    }
  })

  test.each<[string, Filter, Parameters<typeof makeTrace>, boolean]>([
    ['the run it was made in', run('r1'), [{ traceMetadata: { 'mlflow.sourceRun': 'r1' } }], true],
    ['a linked run', run('r2'), [{ traceMetadata: { 'mlflow.sourceRun': 'r1' }, linkedRuns: ['r2'] }], true],
    ['another run', run('r3'), [{ traceMetadata: { 'mlflow.sourceRun': 'r1' }, linkedRuns: ['r2'] }], false],
    ['no run', run('r1'), [], false],
    ['a prompt', some('prompts', 'prompt', 'a/1'), [{ linkedPrompts: ['b/1', 'a/1'] }], true],
    ['a span', span('search', 'OK'), [{}, { spans: [makeSpan('x', 'OK'), makeSpan('search', 'OK')] }], true],
    [
      'two halves of a span',
      span('search', 'OK'),
      [{}, { spans: [makeSpan('x', 'OK'), makeSpan('search', 'ERROR')] }],
      false,
    ],
    ['no spans', span('search', 'OK'), [{}, { spans: [] }], false],
  ])('some: %s', (_, filter, [info, data], expected) => {
    expect(compilePredicate(filter)(makeTrace(info, data))).toBe(expected)
  })

  test('an entity of the caller has its own fields', () => {
    interface Order {
      readonly total?: number
      readonly labels: ReadonlyMap<string, string>
    }
    const schema: Schema<Order> = {
      entity: 'order',
      scopes: {
        order: {
          summary: 'An order',
          fields: { total: { type: 'number', summary: 'Its total', read: (order) => order.total } },
        },
        labels: {
          summary: 'Labels',
          open: { type: 'text', summary: 'A label', read: (order) => Object.fromEntries(order.labels) },
        },
      },
      collections: {},
    }
    const filter: Filter = {
      kind: 'and',
      operands: [
        compare({ scope: 'order', name: 'total', type: 'number' }, 'above', 10),
        compare({ scope: 'labels', name: 'env', type: 'text' }, 'equals', 'prod'),
      ],
    }
    const holds = compilePredicate(filter, { schema })
    const labels = new Map([['env', 'prod']])
    expect([{ total: 11, labels }, { total: 10, labels }, { labels }].map(holds)).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('a TypeError says what is wrong with', () => {
  test.each<[string, Filter, string]>([
    [
      'an unknown field',
      compare({ scope: 'attributes', name: 'colour', type: 'text' }, 'equals', 'red'),
      'The filter uses attributes.colour, but a trace has no such field: use the schema it was made for.',
    ],
    [
      'an unknown scope',
      { kind: 'present', field: { scope: 'constructor', name: 'name', type: 'text' } },
      'The filter uses constructor.name, but a trace has no such field: use the schema it was made for.',
    ],
    [
      'a number for a text',
      compare(tag, 'equals', 5),
      'The filter compares tags.k by "equals" with 5; the field takes a quoted string, and a list of them for "in" and "notIn" alone.',
    ],
    [
      'a text for a number',
      compare(duration, 'above', '5'),
      'The filter compares attributes.execution_time_ms by "above" with "5"; the field takes a duration in milliseconds, and a list of them for "in" and "notIn" alone.',
    ],
    [
      'a list for one text',
      compare(tag, 'equals', ['a']),
      'The filter compares tags.k by "equals" with ["a"]; the field takes a quoted string, and a list of them for "in" and "notIn" alone.',
    ],
    [
      'a pattern for a number',
      compare(duration, 'like', '5%'),
      'The filter compares attributes.execution_time_ms by "like" with "5%"; the field takes a duration in milliseconds, and a list of them for "in" and "notIn" alone.',
    ],
    [
      'a regular expression that takes more than linear time',
      compare(tag, 'matches', '(a)\\1'),
      'The regular expression "(a)\\\\1" cannot be run in memory: it refers back to a group. Search a server that can, or leave it out.',
    ],
    [
      'assessments of a session without a scope',
      { kind: 'some', of: 'sessionAssessments', where: { kind: 'constant', value: true } },
      'The filter looks at "sessionAssessments", which are found among other traces too: give those to look through as `scope`, or call filterTraces.',
    ],
    [
      'an unknown collection',
      some('colours', 'run', 'x'),
      'The filter looks at "colours", but a trace has only "spans", "assessments", "sessionAssessments", "runs", "prompts", "issues".',
    ],
  ])('%s', (_, filter, message) => {
    expect(() => compilePredicate(filter)).toThrow(new TypeError(message))
  })

  test('a schema that cannot read', () => {
    const summary = ''
    const schema: Schema = {
      entity: 'order',
      scopes: { order: { summary, fields: { total: { type: 'number', summary } } } },
      collections: {
        items: { summary, scope: 'order' },
        orders: { summary, scope: 'order', groupOf: Number, read: () => [] },
      },
    }
    const total: Filter = { kind: 'present', field: { scope: 'order', name: 'total', type: 'number' } }
    const someOf = (of: string): Filter => ({ kind: 'some', of, where: { kind: 'constant', value: true } })
    const messages = [total, someOf('items'), someOf('orders')].map((filter) => {
      try {
        return compilePredicate(filter, { schema })
      } catch (error) {
        return String(error)
      }
    })
    expect(messages).toEqual([
      'TypeError: The filter uses order.total, which the schema of a order cannot read: give it `read`.',
      'TypeError: The filter looks at "items", which a predicate cannot read from a order: search a store by SQL instead.',
      'TypeError: The filter looks at "orders", which are found among other orders too: give all of them as `scope`.',
    ])
  })

  test('a trace without its spans', () => {
    const holds = compilePredicate(span('search', 'OK'))
    expect(() => holds(makeTrace({ traceId: 'tr-7' }))).toThrow(
      new TypeError(
        'The filter looks at "spans", which are not known of trace tr-7: read the trace with its spans (`includeSpans`).',
      ),
    )
  })
})

function compare(field: Field, relation: Relation, value: Value): CompareFilter {
  return { kind: 'compare', field, relation, value }
}

function some(of: string, scope: string, id: string): Filter {
  return { kind: 'some', of, where: compare({ scope, name: 'id', type: 'text' }, 'equals', id) }
}

function run(id: string): Filter {
  return some('runs', 'run', id)
}

function span(name: string, status: string): Filter {
  const operands = Object.entries({ name, status }).map(([field, value]) =>
    compare({ scope: 'span', name: field, type: 'text' }, 'equals', value),
  )
  return { kind: 'some', of: 'spans', where: { kind: 'and', operands } }
}

function makeSpan(name: string, status: string) {
  return { traceId: 'tr-1', spanId: 's', name, status }
}
