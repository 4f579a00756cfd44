import { formatPythonJson } from '../../language/python-json.ts'

/**
 * The JSON text that a store keeps of a value, where writing the value anew would not give it. A text that is no JSON stands
 * for itself as the value.
 */
export function keptValueText(text: string, value: unknown): string | undefined {
  return value === text || formatPythonJson(value) === text ? undefined : text
}
