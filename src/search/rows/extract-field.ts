import type { Span } from '../../schema/trace.ts'
import type { ExtractField } from './read-extract-field.ts'

/**
 * What the last span of that name has there, as MLflow's `extract_fields`: `null` where there is no such span, or where that
 * one lacks it, whatever earlier spans of the name have.
 */
export function extractField(spans: readonly Span[], { span, part, key }: ExtractField): unknown {
  const last = spans.findLast(({ name }) => name === span)
  const whole = last && partOf(last, part)
  if (key === undefined) return whole ?? null
  return isRecord(whole) && Object.hasOwn(whole, key) ? whole[key] : null
}

function partOf({ attributes = {} }: Span, part: ExtractField['part']): unknown {
  return part === 'attributes' ? attributes : attributes[attributeOf[part]]
}

const attributeOf = { inputs: 'mlflow.spanInputs', outputs: 'mlflow.spanOutputs' } as const

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
