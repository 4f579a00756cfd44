/**
 * A short fingerprint of a text, the same on every machine: 53 bits, two multiplicative hashes mixed. It tells apart
 * what was not made to collide.
 */
export function hashText(text: string): string {
  let low = 0x9e3779b9
  let high = 0x85ebca6b
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 0xcc9e2d51)
    high = Math.imul(high ^ unit, 0x1b873593)
  }
  low = Math.imul(low ^ (low >>> 15), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  return (2 ** 32 * (high & 0x1fffff) + (low >>> 0)).toString(36)
}
