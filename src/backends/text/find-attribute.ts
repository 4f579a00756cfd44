import type { CompareFilter } from '../../filter/filter.ts'
import { relations } from '../../language/relations.ts'

/** A condition on an attribute of a span. */
export interface AttributeCondition {
  readonly name: string
  readonly value: string
}

/** What a condition on the JSON text of a span was, where it was one on an attribute (MLflow makes the one of the other). */
export function findAttribute({ field, relation, value }: CompareFilter): AttributeCondition | undefined {
  if (field.name !== 'content' || typeof value !== 'string') return undefined
  const { operand } = relations[relation]
  if (operand === 'regex') return attributeOfRegex(value)
  const [, name, rest = ''] = splitPattern(value)
  if (name === undefined) return undefined
  if (operand !== 'pattern') return { name, value: rest }
  const asWhole = !/^%.*%$/s.test(rest) && !value.includes("'")
  return asWhole ? undefined : { name: name.replaceAll('\\\\', '\\'), value: rest }
}

/** Where the name ends makes no difference to the text: no value may hold both kinds of quotes, but a name may. */
function splitPattern(value: string): readonly string[] {
  const split = ofAttribute.exec(value) ?? []
  const quotes = split[2] ?? ''
  return quotes.includes("'") && quotes.includes('"') ? (longestName.exec(value) ?? []) : split
}

/**
 * The name is in quotes, and may be so twice. A pattern can be one of the whole text as well: it is one of an attribute
 * where it looks for a part, as people do there, and where it holds both kinds of quotes, which only then can be said.
 */
const ofAttribute = /^%"("[^"]*"|[^"]+)"(.*)%$/s
const longestName = /^%"(.+)"(.*)%$/s

function attributeOfRegex(regex: string): AttributeCondition | undefined {
  const [, name, open, rest = ''] = /^"(.*?)": "\\\\"(\.\*)?(.*)$/s.exec(regex) ?? []
  if (name === undefined) return undefined
  const closed = rest.endsWith(closingQuote)
  const body = closed ? `${rest.slice(0, -closingQuote.length)}$` : rest
  return { name, value: open === undefined ? `^${body}` : body }
}

const closingQuote = '\\\\"'
