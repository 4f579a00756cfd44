import { expect, test } from 'vitest'
import type { Condition } from '../../bench/inputs/conditions.ts'
import { asCel, asFilter, asLucene, asMongo } from '../../bench/inputs/languages.ts'

const conditions: readonly Condition[] = [
  { scope: 'attributes', name: 'status', operator: '=', value: 'OK' },
  { scope: 'attributes', name: 'execution_time_ms', operator: '>', value: 5 },
  { scope: 'tags', name: 'env', operator: '!=', value: 'dev' },
]

test.each([
  [asFilter, "attributes.status = 'OK' AND attributes.execution_time_ms > 5 AND tags.env != 'dev'"],
  [asCel, 'info.state == "OK" && info.executionDuration > 5 && info.tags.env != "dev"'],
  [asLucene, 'info.state:"OK" AND info.executionDuration:>5 AND NOT info.tags.env:"dev"'],
  [
    asMongo,
    {
      $and: [
        { 'info.state': { $eq: 'OK' } },
        { 'info.executionDuration': { $gt: 5 } },
        { 'info.tags.env': { $ne: 'dev' } },
      ],
    },
  ],
])('%o says the same', (write, expected) => {
  expect(write(conditions)).toEqual(expected)
})
