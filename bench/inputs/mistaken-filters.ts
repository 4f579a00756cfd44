import { conditions } from './conditions.ts'
import { asFilter } from './languages.ts'

/** Distinct filters of four conditions as a repository may hold them; every fifth has one mistake. */
export function mistakenFilters(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const text = asFilter(conditions(4, index))
    return index % 5 === 4 ? (mistakes[((index / 5) % mistakes.length) | 0]?.(text) ?? text) : text
  })
}

/** Filters of four conditions of which three are wrong. */
export function threeMistakes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const text = asFilter(conditions(4, index))
    return withoutPrefix(withDoubleQuotes(misspelt(text)))
  })
}

const mistakes: readonly ((text: string) => string)[] = [
  withoutPrefix,
  withDoubleQuotes,
  misspelt,
  (text) => text.replace(' AND ', ' OR '),
  (text) => text.slice(0, -1),
]

function withoutPrefix(text: string): string {
  return text.replace('attributes.status', 'status')
}

function withDoubleQuotes(text: string): string {
  return text.replace(/(environment = )'([^']*)'/, '$1"$2"')
}

function misspelt(text: string): string {
  return text.replace('execution_time_ms', 'executon_time_ms')
}
