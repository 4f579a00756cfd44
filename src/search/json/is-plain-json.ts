/** Whether there is nothing inside that JSON has no spelling for, or that would be read back as another number. */
export function isPlainJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isPlainScalar(value)
  return Object.values(value).every(isPlainJson)
}

/** The same of what has no parts; false of a list and an object. */
export function isPlainScalar(value: unknown): boolean {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))
  return value === null || typeof value === 'string' || typeof value === 'boolean'
}
