/** The module that knows the codes without loading what finds them. */
export function writeKnownCodes(codes: readonly string[]): string {
  const rows = codes.map((code) => `  '${code}',\n`)
  return `/** Every code that a finding can have, without all that finds them. Made by \`npm run generate\`. */
export const knownCodes: readonly string[] = [
${rows.join('')}]
`
}
