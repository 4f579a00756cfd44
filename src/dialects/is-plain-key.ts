import type { Dialect } from './dialect.ts'

/** Whether a key can stand after the dot as it is. */
export function isPlainKey(key: string, { quirks: { reservedKey } }: Dialect): boolean {
  return /^[A-Za-z_]\w*$/.test(key) && reservedKey?.test(key) !== true
}
