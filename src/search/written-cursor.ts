import type { Cursor, CursorValue } from './trace-store.ts'

/** A cursor as JSON keeps it: what JSON has no number for is text, marked. */
export type WrittenCursor = readonly WrittenValue[]

type WrittenValue = string | number | null | { readonly integer: string } | { readonly float: string }

/** Makes a cursor fit for JSON without losing a bit. */
export function writeCursor(cursor: Cursor): WrittenCursor {
  return cursor.map((value) => {
    if (typeof value === 'bigint') return { integer: String(value) }
    return typeof value === 'number' && !Number.isFinite(value) ? { float: String(value) } : value
  })
}

/** Reads it back; nothing where it was not written so. */
export function readCursor(written: unknown): Cursor | undefined {
  if (!Array.isArray(written)) return undefined
  const values = written.map(readValue)
  return values.every((value) => value !== undefined) ? values : undefined
}

function readValue(written: unknown): CursorValue | undefined {
  if (written === null || typeof written === 'string' || typeof written === 'number') return written
  if (typeof written !== 'object') return undefined
  const { integer, float } = written as { integer?: unknown; float?: unknown }
  if (typeof integer === 'string' && /^-?\d+$/.test(integer)) return BigInt(integer)
  return typeof float === 'string' ? Number(float) : undefined
}
