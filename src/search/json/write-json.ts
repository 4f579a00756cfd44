/** Any value as JSON: a `bigint` as the integer that it is, and as text what JSON has no number for. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => {
    if (typeof part === 'bigint') return rawJson(String(part))
    return typeof part === 'number' && !Number.isFinite(part) ? String(part) : part
  })
}

/** The type declarations do not know yet that a text can be written as it is. */
const { rawJSON: rawJson } = JSON as unknown as { readonly rawJSON: (text: string) => unknown }
