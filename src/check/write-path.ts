import type { Dialect } from '../dialects/dialect.ts'
import { isPlainKey } from '../dialects/is-plain-key.ts'

/** A path as the dialect writes it, the key in backticks where it needs them; `undefined` where it has no words for it. */
export function writePath(dialect: Dialect, prefix: string, key: string): string | undefined {
  if (isPlainKey(key, dialect)) return `${prefix}.${key}`
  return key.includes('`') || key === '' ? undefined : `${prefix}.\`${key}\``
}
