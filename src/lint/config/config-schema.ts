import { configShape } from './config-shape.ts'
import { shapeSchema } from './shape-schema.ts'

/** The JSON schema of a configuration. */
export function configSchema(): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of tracesift',
    ...shapeSchema(configShape),
  }
}
