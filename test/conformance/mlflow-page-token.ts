/**
 * The number of rows that one of MLflow's page tokens skips: base64 of JSON with an `offset`, read as leniently as
 * MLflow reads it (`SearchUtils.parse_start_offset_from_page_token`, Python's `b64decode`).
 * @throws RangeError where MLflow refuses the token or breaks on it.
 */
export function offsetOfToken(token: string): number {
  if (token === '') return 0
  const { offset } = parse(decode(token))
  if (typeof offset === 'boolean') return truthy(Number(offset))
  if (typeof offset === 'number') return truthy(Math.trunc(offset))
  if (typeof offset === 'string' && /^\s*[+-]?\d+(_\d+)*\s*$/.test(offset))
    return limited(Number(offset.replaceAll('_', '')))
  throw new RangeError(`The page token has the offset ${JSON.stringify(offset)}; expected a number of rows.`)
}

/** Python's `b64decode` passes over characters outside the alphabet, and stops at the padding. */
function decode(token: string): string {
  if (/[^\0-\x7f]/.test(token)) throw new RangeError('The page token is not ASCII.')
  const kept = token.replace(/[^A-Za-z0-9+/=]/g, '')
  const end = paddingEnd(kept)
  const digits = kept.slice(0, end).replaceAll('=', '')
  const padding = kept.slice(0, end).length - digits.length
  if (digits.length % 4 === 1 || (digits.length + padding) % 4 !== 0) {
    throw new RangeError('The page token is not base64.')
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(digits), (unit) => unit.charCodeAt(0)),
  )
}

function paddingEnd(text: string): number {
  const first = text.indexOf('=')
  if (first < 0) return text.length
  const needed = (4 - (first % 4)) % 4
  return first + needed
}

function parse(text: string): { readonly offset?: unknown } {
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new RangeError('The page token is not an object.')
  }
  return parsed
}

function truthy(offset: number): number {
  if (offset === 0) throw new RangeError('The page token has the offset 0.')
  return limited(offset)
}

function limited(offset: number): number {
  if (Math.abs(offset) >= 2 ** 63) throw new RangeError('The page token has an offset beyond 64 bits.')
  return Math.max(0, offset)
}
