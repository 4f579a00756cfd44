import { fc, test as lawTest } from '@fast-check/vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { checkShape } from '../../../src/lint/config/check-shape.ts'
import type { ConfigNode } from '../../../src/lint/config/config-node.ts'
import { configSchema } from '../../../src/lint/config/config-schema.ts'
import { configShape } from '../../../src/lint/config/config-shape.ts'
import { knownCodes } from '../../../src/lint/config/known-codes.ts'
import { readJson } from '../../../src/lint/config/read-json.ts'
import type { Shape } from '../../../src/lint/config/shape.ts'

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(configSchema(knownCodes))

/** Values that a shape admits, or almost: in one of a few places stands anything. */
function written(shape: Shape): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 30, arbitrary: admitted(shape) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
  )
}

function admitted(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'text':
      return fc.string({ minLength: shape.mayBeEmpty ? 0 : 1, maxLength: 3 })
    case 'choice':
      return fc.constantFrom(...shape.values)
    case 'count':
      return fc.maxSafeNat()
    case 'list':
      return fc.array(written(shape.items), { maxLength: 3 })
    case 'record':
      return fc.dictionary(
        shape.keys ? fc.constantFrom(...shape.keys) : fc.string({ maxLength: 3 }),
        written(shape.values),
        {
          maxKeys: 3,
        },
      )
    case 'object': {
      const members = Object.fromEntries(
        Object.entries(shape.properties).map(([key, one]) => [key, written(one)]),
      )
      return fc.record(members, { requiredKeys: [...(shape.required ?? [])] })
    }
  }
}

const counts = { good: 0, bad: 0 }

lawTest.prop([written(configShape)], { numRuns: 500, seed: 1 })(
  'the schema admits what the reader does',
  (value) => {
    const faults = checkShape(readJson(JSON.stringify(value)) as ConfigNode, configShape, 'it')
    counts[faults.length === 0 ? 'good' : 'bad']++
    expect(validate(JSON.parse(JSON.stringify(value)))).toBe(faults.length === 0)
  },
)

test('both kinds were generated', () => {
  expect([counts.good > 50, counts.bad > 50]).toEqual([true, true])
})
