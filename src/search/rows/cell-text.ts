import { writeJson } from '../json/write-json.ts'

/** A value of a row where only text can stand: a text as it is, anything else as JSON; nothing where there is none. */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : writeJson(value)
}
