import { hostNameOf } from './lintable-names.ts'

/** Whether a script is what a program made of others: large, and of few lines. */
export function isMinified(path: string, text: string): boolean {
  if (hostNameOf(path) !== 'javascript' || text.length < smallest) return false
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return text.length / lines > longestOnAverage
}

const smallest = 20_000
const longestOnAverage = 500
