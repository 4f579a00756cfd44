import type { Shape } from './shape.ts'

/** A JSON schema (draft 2020-12) that admits what a shape does. */
export function shapeSchema(shape: Shape): Record<string, unknown> {
  return { ...(shape.summary && { description: shape.summary }), ...schemaOf(shape) }
}

function schemaOf(shape: Shape): Record<string, unknown> {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', ...(shape.mayBeEmpty ? {} : { minLength: 1 }) }
    case 'choice':
      return { enum: [...shape.values] }
    case 'count':
      return { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
    case 'list':
      return { type: 'array', items: shapeSchema(shape.items) }
    case 'record':
      return {
        type: 'object',
        ...(shape.keys && { propertyNames: { enum: [...shape.keys] } }),
        additionalProperties: shapeSchema(shape.values),
      }
    case 'object':
      return {
        type: 'object',
        ...(shape.required && { required: [...shape.required] }),
        properties: Object.fromEntries(
          Object.entries(shape.properties).map(([key, one]) => [key, shapeSchema(one)]),
        ),
        additionalProperties: false,
      }
  }
}
