import type { Value } from '../../filter/filter.ts'
import { compilePattern } from '../../language/pattern.ts'
import { compileRegularExpression } from '../../language/regular-expression.ts'
import { compareText } from '../../language/text-order.ts'
import { internText } from './intern-text.ts'
import type { MakeTest, Test, TestTable } from './test.ts'

/** Texts compare by code point; a value of another kind passes no test. */
export const textTests: TestTable = {
  equals: one((text) => (value) => value === text),
  differs: one((text) => (value) => typeof value === 'string' && value !== text),
  below: one((text) => passing((value) => compareText(value, text) < 0)),
  atMost: one((text) => passing((value) => compareText(value, text) <= 0)),
  above: one((text) => passing((value) => compareText(value, text) > 0)),
  atLeast: one((text) => passing((value) => compareText(value, text) >= 0)),
  in: many((texts) => passing((value) => texts.has(value))),
  notIn: many((texts) => failing((value) => texts.has(value))),
  like: one((pattern) => passing(compilePattern(pattern))),
  notLike: one((pattern) => failing(compilePattern(pattern))),
  ilike: one((pattern) => passing(compilePattern(pattern, { fold: true }))),
  notIlike: one((pattern) => failing(compilePattern(pattern, { fold: true }))),
  matches: one((pattern) => passing(compileSearch(pattern))),
  notMatches: one((pattern) => failing(compileSearch(pattern))),
}

function one(make: (text: string) => Test): MakeTest {
  return (operand) => (typeof operand === 'string' ? make(internText(operand)) : undefined)
}

function many(make: (texts: ReadonlySet<string>) => Test): MakeTest {
  return (operand) => (isTexts(operand) ? make(new Set(operand.map(internText))) : undefined)
}

function isTexts(operand: Value): operand is readonly string[] {
  return Array.isArray(operand) && operand.every((value) => typeof value === 'string')
}

function passing(holds: (text: string) => boolean): Test {
  return (value) => typeof value === 'string' && holds(value)
}

function failing(holds: (text: string) => boolean): Test {
  return (value) => typeof value === 'string' && !holds(value)
}

function compileSearch(pattern: string): (text: string) => boolean {
  const compiled = compileRegularExpression(pattern)
  if ('matches' in compiled) return compiled.matches
  if (compiled.fault === 'invalid') return () => false
  throw new TypeError(
    `The regular expression ${JSON.stringify(pattern)} cannot be run in memory: ${compiled.reason}. Search a server that can, or leave it out.`,
  )
}
