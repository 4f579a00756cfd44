import { configShapeOf } from './config-shape.ts'
import { shapeSchema } from './shape-schema.ts'

/** The JSON schema of a configuration, in which findings can have these codes. */
export function configSchema(codes: readonly string[]): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of tracesift',
    ...shapeSchema(configShapeOf(codes)),
  }
}
