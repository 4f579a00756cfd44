import { fc, test as law } from '@fast-check/vitest'
import { expect } from 'vitest'
import { formatFilter } from '../../src/backends/format-filter.ts'
import { buildTraceFilter, type TraceConditions } from '../../src/check/build/build-trace-filter.ts'
import { field } from '../../src/check/build/field.ts'
import { filterIn } from '../../src/check/build/filter-template.ts'
import { and } from '../../src/check/build/logic.ts'
import { compileFilter } from '../../src/check/compile-filter.ts'
import type { Filter } from '../../src/filter/filter.ts'
import { withoutSpans } from '../../src/filter/without-spans.ts'
import { lawTimeout, runs } from './runs.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    "it's",
    '"',
    '`',
    "''",
    '\\',
    'a.b',
    "' OR '1' = '1",
    '\u0000',
    'mlflow.traceName',
    '__proto__',
  ),
)
const number = fc.oneof(fc.integer(), fc.constantFrom(0, 0.5, -1e300))

const conditions = fc.record(
  {
    status: fc.constantFrom('OK', 'ERROR'),
    user: text,
    minDuration: number,
    maxDuration: number,
    tags: fc.dictionary(text, text, { maxKeys: 3 }),
    afterTimestamp: fc.integer(),
  },
  { requiredKeys: [] },
)

law.prop([conditions], runs(300))(
  'builders, the template and the text of the same conditions are one tree',
  (given) => {
    const built = buildTraceFilter(given)
    expect(byFields(given)).toEqual(built)
    if (built.kind === 'constant') return
    expect(byTemplate(given)).toEqual(built)
    const written = formatFilter(built, { dialect: 'extended' })
    expect(withoutSpans(compileFilter(written, { dialect: 'extended' }))).toEqual(built)
  },
  lawTimeout,
)

function byFields({
  status,
  user,
  minDuration,
  maxDuration,
  tags = {},
  afterTimestamp,
}: TraceConditions): Filter {
  return and(
    ...(status === undefined ? [] : [field('attributes.status').equals(status)]),
    ...(user === undefined ? [] : [field('metadata', 'mlflow.user').equals(user)]),
    ...(minDuration === undefined ? [] : [field('attributes.execution_time_ms').above(minDuration)]),
    ...(maxDuration === undefined ? [] : [field('attributes.execution_time_ms').below(maxDuration)]),
    ...Object.entries(tags).map(([key, value]) => field('tags', key).equals(value ?? '')),
    ...(afterTimestamp === undefined ? [] : [field('attributes.timestamp_ms').above(afterTimestamp)]),
  )
}

/** A piece of template text, and the hole that follows it. */
type Hole = readonly [before: string, value: unknown]

function byTemplate({
  status,
  user,
  minDuration,
  maxDuration,
  tags = {},
  afterTimestamp,
}: TraceConditions): Filter {
  const asked: (readonly Hole[])[] = [
    [['attributes.status = ', status]],
    [['metadata.`mlflow.user` = ', user]],
    [['attributes.execution_time_ms > ', minDuration]],
    [['attributes.execution_time_ms < ', maxDuration]],
    ...Object.entries(tags).map(([key, value]): Hole[] => [
      ['tags.', key],
      [' = ', value],
    ]),
    [['attributes.timestamp_ms > ', afterTimestamp]],
  ]
  const holes = asked
    .filter((condition) => condition.every(([, value]) => value !== undefined))
    .flatMap((condition, index) =>
      condition.map(
        ([before, value], at): Hole => [index > 0 && at === 0 ? ` AND ${before}` : before, value],
      ),
    )
  const parts = [...holes.map(([before]) => before), '']
  const tag = filterIn('extended')
  return tag(Object.assign(parts, { raw: parts }), ...holes.map(([, value]) => value))
}
