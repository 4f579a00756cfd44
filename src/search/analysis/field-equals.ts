import type { Field, Filter } from '../../filter/filter.ts'
import { traceFields } from './trace-fields.ts'

/** The condition that a field has a value. */
export function fieldEquals(field: Field, value: string): Filter {
  return { kind: 'compare', field, relation: 'equals', value }
}

/** The condition that the trace is of a function; absent or empty, of any. */
export function isOfFunction(functionName: string | undefined): readonly Filter[] {
  return functionName ? [fieldEquals(traceFields.functionName, functionName)] : []
}
