import { describe, expect, test } from 'vitest'
import { writeFilter } from '../../../src/backends/text/write-filter.ts'
import type { DialectName } from '../../../src/dialects/dialect.ts'
import { dialects } from '../../../src/dialects/dialects.ts'
import type { Filter } from '../../../src/filter/filter.ts'
import * as f from './filters.ts'

type Rows = readonly (readonly [text: string, filter: Filter])[]

const eq = (key: string, value: string) => f.tag(key)('equals', value)

function writes(dialect: DialectName, rows: Rows) {
  test.each(rows)(`${dialect}: %s`, (text, filter) => {
    expect(writeFilter(filter, dialects[dialect])).toBe(text)
  })
}

describe('conditions', () => {
  writes('databricks', [
    ['', f.always],
    [`attributes.status = 'OK'`, f.status('equals', 'OK')],
    ['attributes.timestamp_ms > 1749006880539', f.timestamp('above', 1749006880539)],
    ['attributes.execution_time_ms <= 0.5', f.duration('atMost', 0.5)],
    [`tags.env != ''`, f.tag('env')('differs', '')],
    ["tags.`mlflow.traceName` = 'chat'", eq('mlflow.traceName', 'chat')],
    ["metadata.`mlflow.sourceRun` = 'r1'", f.metadata('mlflow.sourceRun')('equals', 'r1')],
    [
      `attributes.status = 'OK' AND tags.env = 'prod' AND attributes.execution_time_ms < 100`,
      f.and(f.and(f.status('equals', 'OK'), eq('env', 'prod')), f.always, f.duration('below', 100)),
    ],
  ])

  writes('mlflow', [
    ['', f.and()],
    [`attributes.name = 'chat'`, eq('mlflow.traceName', 'chat')],
    ['attributes.name IS NULL', f.missing(f.field('tags', 'mlflow.traceName'))],
    [`attributes.run_id = 'r1'`, f.withId('runs', 'run', 'r1')],
    [`attributes.run_id LIKE 'r%'`, f.metadata('mlflow.sourceRun')('like', 'r%')],
    [`attributes.prompt = 'qa/1'`, f.withId('prompts', 'prompt', 'qa/1')],
    [`issue.id = 'i1'`, f.withId('issues', 'issue', 'i1')],
    ['tags.env IS NOT NULL', f.present(f.field('tags', 'env'))],
    ['metadata.env IS NULL', f.missing(f.field('metadata', 'env'))],
    [`attributes.status NOT IN ('OK', 'ERROR')`, f.status('notIn', ['OK', 'ERROR'])],
    [`attributes.timestamp_ms = 'never'`, f.never],
    [
      `attributes.execution_time_ms != 'never'`,
      f.present(f.field('attributes', 'execution_time_ms', 'duration')),
    ],
    ['attributes.timestamp_ms <= 1e400', f.timestamp('atMost', Infinity)],
    ['attributes.timestamp_ms > -1e400', f.timestamp('above', -Infinity)],
    ["metadata.`mlflow.trace.cost` != '{}'", f.metadata('mlflow.trace.cost')('differs', '{}')],
    [`tags.a RLIKE '^\\d+$'`, f.tag('a')('matches', '^\\d+$')],
    [`tags.a LIKE 'C:\\x%'`, f.tag('a')('like', 'C:\\\\x%')],
  ])

  writes('extended', [
    [`tags.a = '1' OR tags.b = '2' AND tags.c = '3'`, f.or(eq('a', '1'), f.and(eq('b', '2'), eq('c', '3')))],
    [
      `(tags.a = '1' OR tags.b = '2') AND tags.c = '3'`,
      f.and(f.or(eq('a', '1'), eq('b', '2')), eq('c', '3')),
    ],
    [
      `NOT tags.a = '1' AND NOT (tags.b = '2' AND tags.c = '3')`,
      f.and(f.not(eq('a', '1')), f.not(f.and(eq('b', '2'), eq('c', '3')))),
    ],
    [`NOT NOT tags.a = '1'`, f.not(f.not(eq('a', '1')))],
    ['NOT tags.a IS NULL', f.not(f.missing(f.field('tags', 'a')))],
    [`tags.a = '1' OR tags.b = '2' OR tags.c = '3'`, f.or(eq('a', '1'), f.or(eq('b', '2'), eq('c', '3')))],
    [`tags.name NOT ILIKE '100\\%'`, f.tag('name')('notIlike', '100\\%')],
    ['attributes.execution_time_ms IN (1, 2)', f.duration('in', [1, 2])],
    ['attributes.status IS NOT NULL', f.present(f.field('attributes', 'status', 'status'))],
    ["tags.`mlflow.traceName` = 'chat'", eq('mlflow.traceName', 'chat')],
    [`attributes.run_id = 'r1'`, f.withId('runs', 'run', 'r1')],
    ["metadata.`mlflow.sourceRun` = 'r1'", f.metadata('mlflow.sourceRun')('equals', 'r1')],
  ])
})

describe('spans and assessments', () => {
  const isTool = f.span('type')('equals', 'TOOL')
  const isNamed = f.span('name')('in', ['a', 'b'])
  const score = f.assessment('number', 'number')
  const value = f.assessment('value')
  const rows: Rows = [
    [`span.type = 'TOOL'`, f.some('spans', isTool)],
    [
      `span.type = 'TOOL' AND span.name IN ('a', 'b') AND tags.a = '1'`,
      f.and(f.some('spans', f.and(isTool, isNamed)), eq('a', '1')),
    ],
    [`span.content LIKE '%"tool": "x%'`, f.some('spans', f.span('content')('like', '%"tool": "x%'))],
    ['feedback.ok IS NOT NULL', f.assessed('feedback', 'ok')],
    ['expectation.`a b` IS NULL', f.not(f.assessed('expectation', 'a b'))],
    ['feedback.score >= 0.5', f.assessed('feedback', 'score', score('atLeast', 0.5))],
    [`feedback.ok = 'yes'`, f.assessed('feedback', 'ok', value('in', ['yes', '"yes"']))],
    [`feedback.ok != 'yes'`, f.assessed('feedback', 'ok', value('notIn', ['yes', '"yes"']))],
    [`feedback.ok LIKE '"y%'`, f.assessed('feedback', 'ok', value('like', '"y%'))],
  ]
  writes('mlflow', rows)
  writes('extended', rows)

  writes('mlflow', [
    [
      `attributes.timestamp_ms >= 5 AND span.type = 'TOOL'`,
      f.and(
        f.timestamp('atLeast', 5),
        f.some('spans', f.and(f.span('start_time_ns')('atLeast', -9995000000n), isTool)),
      ),
    ],
    [`span.attributes.model LIKE '%gpt%'`, f.some('spans', f.span('content')('like', '%"model"%gpt%%'))],
    ["span.`attributes.llm.model` = 'x'", f.some('spans', f.span('content')('equals', '%"llm.model"x%'))],
    [
      `span.attributes.model RLIKE 'gpt'`,
      f.some('spans', f.span('content')('matches', '"model": "\\\\".*gpt')),
    ],
    [
      `span.attributes.model RLIKE '^gpt$'`,
      f.some('spans', f.span('content')('matches', '"model": "\\\\"gpt\\\\"')),
    ],
  ])

  writes('extended', [
    [
      `(span.type = 'TOOL' AND span.name IN ('a', 'b') OR feedback.ok IS NOT NULL) AND NOT span.type = 'TOOL'`,
      f.and(
        f.or(f.some('spans', f.and(isTool, isNamed)), f.assessed('feedback', 'ok')),
        f.not(f.some('spans', isTool)),
      ),
    ],
    [
      `NOT (feedback.ok IS NOT NULL OR tags.a = '1')`,
      f.not(f.or(f.assessed('feedback', 'ok'), eq('a', '1'))),
    ],
    ['NOT feedback.score > 1', f.not(f.assessed('feedback', 'score', score('above', 1)))],
    ["span.`attributes.model` LIKE '%gpt%'", f.some('spans', f.span('content')('like', '%"model"%gpt%%'))],
  ])
})

describe('quotes around values', () => {
  writes('databricks', [
    [`tags.a = 'say "hi"'`, eq('a', 'say "hi"')],
    [`tags.a = 'back\\slash'`, eq('a', 'back\\slash')],
    [`tags.a = 'C:\\'`, eq('a', 'C:\\')],
    [`attributes.execution_time_ms > 5 AND tags.a = 'C:\\'`, f.and(f.duration('above', 5), eq('a', 'C:\\'))],
    [`tags.a = 'C:\\' AND attributes.execution_time_ms > 5`, f.and(eq('a', 'C:\\'), f.duration('above', 5))],
    ["tags.a = 'line\nbreak\t\0 😀\u200b'", eq('a', 'line\nbreak\t\0 😀\u200b')],
  ])

  writes('mlflow', [
    [`tags.a = "it's"`, eq('a', "it's")],
    [`tags.a = 'say "hi"'`, eq('a', 'say "hi"')],
    [`tags.a = "it''s"`, eq('a', "it''s")],
    [`tags.a = 'it''s "so"'`, eq('a', `it''s "so"`)],
    [`tags.a = 'it\\'s "so"'`, eq('a', `it\\'s "so"`)],
    [`tags.a = "it's ""so"""`, eq('a', `it's ""so""`)],
    ["tags.a = '`'", eq('a', '`')],
    [`tags.a = "C:\\" AND tags.b = 'x'`, f.and(eq('a', 'C:\\'), eq('b', 'x'))],
    [`tags.a = "C:\\" AND tags.b = 'x\\'`, f.and(eq('a', 'C:\\'), eq('b', 'x\\'))],
    ['tags.a = \'C:\\\' AND tags."b`" = "x"', f.and(eq('a', 'C:\\'), eq('b`', 'x'))],
    [
      `attributes.status IN ('it\\'s', 'a\\\\b', 'C:\\x5c', 'a\\nb\\x00', '"')`,
      f.status('in', ["it's", 'a\\b', 'C:\\', 'a\nb\0', '"']),
    ],
  ])

  writes('extended', [
    [`tags.a = 'it''s "so"'`, eq('a', `it's "so"`)],
    [`tags.a = 'C:\\' AND tags.b = ''''`, f.and(eq('a', 'C:\\'), eq('b', "'"))],
    [`tags.a IN ('it''s', 'b')`, f.tag('a')('in', ["it's", 'b'])],
  ])
})

describe('keys', () => {
  const rows: Rows = [
    [`tags._a1 = 'x'`, eq('_a1', 'x')],
    ["tags.`a.b` = 'x'", eq('a.b', 'x')],
    ["tags.` a` = 'x'", eq(' a', 'x')],
    ["tags.`1` = 'x'", eq('1', 'x')],
    ["tags.`it's \"so\"` = 'x'", eq(`it's "so"`, 'x')],
    ["tags.`é\n😀` = 'x'", eq('é\n😀', 'x')],
    [`tags.constructor = 'x'`, eq('constructor', 'x')],
    [`metadata.__proto__ = 'x'`, f.metadata('__proto__')('equals', 'x')],
  ]
  writes('databricks', rows)
  writes('mlflow', rows)
  writes('extended', rows)

  writes('databricks', [["tags.`a``b` = 'x'", eq('a``b', 'x')]])
  writes('mlflow', [
    ["tags.`` = 'x'", eq('', 'x')],
    ["tags.`Case` = 'x'", eq('Case', 'x')],
    ["tags.`a``b` = 'x'", eq('a``b', 'x')],
    ['tags."back`tick" = \'x\'', eq('back`tick', 'x')],
    ["tags.'a`\"b' = 'x'", eq('a`"b', 'x')],
    ['tags."``a``" = \'x\'', eq('`a`', 'x')],
    [`tags.session = 'x'`, eq('session', 'x')],
  ])
  writes('extended', [
    ["tags.`back``tick` = 'x'", eq('back`tick', 'x')],
    [`tags.name = 'x'`, eq('name', 'x')],
    [`tags.in = 'x'`, eq('in', 'x')],
  ])
})
