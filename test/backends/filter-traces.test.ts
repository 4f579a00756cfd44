import { describe, expect, test } from 'vitest'
import { type FilterTracesOptions, filterTraces } from '../../src/backends/filter-traces.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import type { Filter, OrderKey } from '../../src/filter/filter.ts'
import type { Assessment, Span } from '../../src/schema/trace.ts'
import { makeTrace } from './predicate/make-trace.ts'

const traces = [
  makeTrace({ traceId: 'b', requestTime: 1, executionDuration: 30 }),
  makeTrace({ traceId: 'a', requestTime: 1 }),
  makeTrace({ traceId: 'd', requestTime: 3, executionDuration: 20, state: 'ERROR' }),
  makeTrace({ traceId: 'c', requestTime: 2, executionDuration: 30 }),
]
const all: Filter = { kind: 'constant', value: true }
const ok: Filter = {
  kind: 'compare',
  field: { scope: 'attributes', name: 'status', type: 'status' },
  relation: 'equals',
  value: 'OK',
}
const slowest: OrderKey = {
  field: { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
  direction: 'descending',
}
const byId: OrderKey = {
  field: { scope: 'attributes', name: 'request_id', type: 'text' },
  direction: 'descending',
}

describe('filterTraces', () => {
  test.each<[string, Filter, FilterTracesOptions | undefined, string]>([
    ['the newest first, then by id', all, undefined, 'dcab'],
    ['those that match', ok, {}, 'cab'],
    ['an order, and the default where it ties', all, { orderBy: [slowest] }, 'cbda'],
    ['an order that never ties', all, { orderBy: [byId] }, 'dcba'],
    ['the first of them', ok, { orderBy: [slowest], maxResults: 2 }, 'cb'],
    ['none of them', all, { maxResults: 0 }, ''],
    ['more than there are', ok, { maxResults: 10 }, 'cab'],
  ])('%s', (_, filter, options, ids) => {
    expect(idsOf(filterTraces(new Set(traces), filter, options))).toBe(ids)
  })

  test('leaves its input as it is', () => {
    filterTraces(traces, all)
    expect(idsOf(traces)).toBe('badc')
  })

  test.each([-1, 1.5, Number.NaN])('maxResults %d is refused', (maxResults) => {
    expect(() => filterTraces(traces, all, { maxResults })).toThrow(
      new TypeError(`maxResults is a whole number, 0 or more; found ${maxResults}.`),
    )
  })
})

/** As MLflow finds them: whatever is said of a session holds for all its traces. */
describe('assessments', () => {
  const assessed = [
    makeTrace({
      traceId: 'a',
      assessments: [feedback('tone', 'yes', inSession), feedback('score', 3)],
      ...session('s'),
    }),
    makeTrace({ traceId: 'b', assessments: [feedback('tone', 'no')], ...session('s') }),
    makeTrace({ traceId: 'c', assessments: [feedback('tone', true, inSession)], ...session('') }),
    makeTrace({
      traceId: 'd',
      assessments: [feedback('score', 1000, { valueText: '1000.0' })],
      ...session(''),
    }),
    makeTrace({ traceId: 'e', assessments: [feedback('tone', 'yes', inSession)] }),
    makeTrace({
      traceId: 'f',
      assessments: [feedback('tone', 'yes', { metadata: { by: 'me' } })],
      ...session('t'),
    }),
    makeTrace({
      traceId: 'g',
      assessments: [feedback('tone', 'yes', { ...inSession, valid: false })],
      ...session('t'),
    }),
    makeTrace({
      traceId: 'h',
      assessments: [expected('tone', 'été'), feedback('score', '3')],
      ...session(null),
    }),
    makeTrace({
      traceId: 'i',
      assessments: [expected('score', { b: [1] }, { ...inSession, valid: true })],
      ...session('u'),
    }),
    makeTrace({ traceId: 'j', assessments: [issue('slow', { valid: false })], ...session('u') }),
  ]

  test.each([
    ["feedback.tone = 'yes'", 'abef'],
    ["feedback.tone != 'yes'", 'bcd'],
    ["feedback.tone = 'true'", 'cd'],
    ["feedback.tone LIKE '\"y%'", 'abef'],
    ["feedback.tone ILIKE '%E%'", 'abcdef'],
    ["feedback.tone RLIKE '^.n'", 'b'],
    ['feedback.tone IS NOT NULL', 'abcdef'],
    ['feedback.tone IS NULL', 'ghij'],
    ["feedback.score = '3'", 'ah'],
    ['feedback.score > 2', 'ad'],
    ['feedback.score <= 3', 'a'],
    ["feedback.score = '1000'", ''],
    ["feedback.score = '1000.0'", 'd'],
    ["expectation.tone = 'été'", 'h'],
    ["expectation.tone LIKE '%é%'", ''],
    ["expectation.tone LIKE '%u00e9t%'", 'h'],
    ['expectation.score = \'{"b": [1]}\'', 'ij'],
    ["feedback.tone = 'yes' AND feedback.tone = 'no'", 'b'],
    ["feedback.Tone = 'yes'", ''],
    ["issue.id = 'slow'", 'j'],
    ["issue.id = 'Slow'", ''],
  ])('%s', (text, ids) => {
    expect(idsOf(filterTraces(assessed, compileFilter(text, { dialect: 'mlflow' })))).toBe(ids)
  })

  test('sessions are looked up among the traces given, and no others', () => {
    const filter = compileFilter("feedback.tone = 'yes'", { dialect: 'mlflow' })
    expect(idsOf(filterTraces(assessed.slice(1), filter))).toBe('ef')
  })
})

describe('spans', () => {
  const spanned = [
    makeTrace(
      { traceId: 'a' },
      { spans: [span('root', { type: 'CHAIN' }), span('ask', { type: 'LLM', status: 'ERROR' })] },
    ),
    makeTrace(
      { traceId: 'b' },
      { spans: [span('root', { type: 'LLM', attributes: { model: 'gpt-4o', temperature: 1 } })] },
    ),
    makeTrace({ traceId: 'c' }, { spans: [span('Root', { attributes: { q: 'été', list: ['a', 1.5] } })] }),
    makeTrace({ traceId: 'd' }, { spans: [] }),
    makeTrace({ traceId: 'e', requestTime: 50_000 }, { spans: [span('root', { startTimeUnixNano: 1n })] }),
    makeTrace({ traceId: 'f' }, { spans: [span('kept', { attributes: { n: 1 }, content: '{"n": "1.0"}' })] }),
  ]

  test.each([
    ["span.name = 'root'", 'eab'],
    ["span.name != 'root'", 'acf'],
    ["span.name IN ('Root', 'kept')", 'cf'],
    ["span.name ILIKE 'ROOT'", 'eabc'],
    ["span.type = 'LLM'", 'ab'],
    ["span.name = 'root' AND span.type = 'LLM'", 'b'],
    ["span.name = 'root' AND span.name = 'ask'", ''],
    ["span.status = 'ERROR'", 'a'],
    ["span.attributes.model LIKE '%gpt%'", 'b'],
    ["span.attributes.model = 'gpt-4o'", ''],
    ["span.attributes.model RLIKE '^gpt.4o$'", 'b'],
    ['span.attributes.temperature LIKE \'%"1"%\'', 'b'],
    ['span.attributes.list LIKE \'%[\\"a\\", 1.5]%\'', 'c'],
    ["span.attributes.n LIKE '%1.0%'", 'f'],
    ["trace.text LIKE '%été%'", 'c'],
    ["trace.text LIKE '%STATUS_CODE_ERROR%'", 'a'],
    ["trace.text ILIKE '%STATUS_code_unset%'", 'eabc'],
    ["span.content LIKE 'root'", ''],
    ["timestamp_ms > 0 AND span.name = 'root'", 'e'],
    ["timestamp_ms > 20000 AND span.name = 'root'", ''],
  ])('%s', (text, ids) => {
    expect(idsOf(filterTraces(spanned, compileFilter(text, { dialect: 'mlflow' })))).toBe(ids)
  })
})

const inSession = { metadata: { 'mlflow.trace.session': 'whichever' } }

function session(id: string | null) {
  return { traceMetadata: { 'mlflow.trace.session': id } }
}

function feedback(name: string, value: unknown, more: Partial<Assessment> = {}): Assessment {
  return { assessmentId: name, assessmentName: name, feedback: { value }, ...more }
}

function expected(name: string, value: unknown, more: Partial<Assessment> = {}): Assessment {
  return { assessmentId: name, assessmentName: name, expectation: { value }, ...more }
}

function issue(name: string, more: Partial<Assessment>): Assessment {
  return { assessmentId: name, assessmentName: name, issue: { issueName: 'Slow' }, ...more }
}

function span(name: string, more: Partial<Span>): Span {
  return { traceId: 'tr-1', spanId: '1', name, ...more }
}

function idsOf(found: typeof traces): string {
  return found.map(({ info }) => info.traceId).join('')
}
