/** The JSON text of a string as Python's `json.dumps` writes it: everything but printable ASCII is escaped. */
export function pythonJsonText(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
