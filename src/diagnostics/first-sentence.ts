/** The first sentence of a text of whole sentences. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+[A-Z"]|\s*$)/s.exec(text)?.[0] ?? text
}
