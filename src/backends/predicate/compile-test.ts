import type { CompareFilter, Value } from '../../filter/filter.ts'
import { type Storage, valueTypes } from '../../language/value-types.ts'
import { numberTests } from './number-tests.ts'
import type { Test, TestTable } from './test.ts'
import { textTests } from './text-tests.ts'

/**
 * Compiles a comparison to a test of the field's value.
 * @throws TypeError where the relation cannot compare a field of this type with the operand.
 */
export function compileTest({ field, relation, value }: CompareFilter): Test {
  const { storage, noun } = valueTypes[field.type]
  const test = tables[storage][relation](value)
  if (test !== undefined) return test
  throw new TypeError(
    `The filter compares ${field.scope}.${field.name} by "${relation}" with ${show(value)}; the field takes ${noun}, and a list of them for "in" and "notIn" alone.`,
  )
}

const tables: Readonly<Record<Storage, TestTable>> = { text: textTests, number: numberTests }

function show(value: Value): string {
  if (typeof value === 'object') return `[${value.map(show).join(', ')}]`
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
