import { readShellOrder } from './read-shell-order.ts'

/**
 * A key of an order in quotes, and one of the endings after it, that MLflow reads as that key (`readShellOrder`). Absent
 * where no spelling is read so.
 */
export function shellOrderKey(prefix: string, key: string, endings: readonly string[]): string | undefined {
  for (const ending of endings) {
    for (const quoted of quotedKeys(key)) {
      const text = `${prefix}${quoted}${ending}`
      const read = readShellOrder(text)
      if ('key' in read && read.key === key) return text
    }
  }
  return undefined
}

/** As it is where it can be, else with backslashes; MLflow takes off one more pair of quotes that a shell leaves. */
function* quotedKeys(key: string): Generator<string> {
  if (!key.includes('`')) yield `\`${key}\``
  if (!key.includes("'")) yield `'${key}'`
  if (key.includes('`')) return
  for (const inner of [key, `'${key}'`]) yield `\`${inner.replace(/["\\]/g, '\\$&')}\``
}
