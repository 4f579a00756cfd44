import { hash } from 'node:crypto'

/** A digest that names a content; not one that a secret depends on. */
export function hashText(content: string | Uint8Array): string {
  return hash('sha1', content, 'base64url')
}
