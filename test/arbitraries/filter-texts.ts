import fc from 'fast-check'
import type { Dialect, FieldRules, OperatorRules, ScopeRules, ValueForm } from '../../src/dialects/dialect.ts'
import { isPlainKey } from '../../src/dialects/is-plain-key.ts'
import { type Operator, operatorFacts } from '../../src/language/operators.ts'
import { relations } from '../../src/language/relations.ts'
import { marks, someListText, someQuoted } from './quoted-texts.ts'
import {
  someIntegerText,
  someIssue,
  someKey,
  someNumberText,
  somePattern,
  somePrompt,
  someQuotedNumber,
  someRegex,
  someRun,
  someStatus,
  someText,
  someTraceId,
} from './values.ts'

/** Which fields texts are about. */
export type Subject = (rules: FieldRules) => boolean

/** Those of the trace itself, its runs, prompts and issues: every backend has them. */
export const aboutTraces: Subject = ({ special = 'run' }) => ['run', 'prompt', 'issue'].includes(special)

/** Texts that a dialect accepts. They come from its tables, so what those gain is tried too. */
export function filterTexts(dialect: Dialect, subject: Subject = () => true): fc.Arbitrary<string> {
  const condition = fc.oneof(
    ...Object.entries(dialect.scopes).flatMap(([scope, rules]) => {
      const paths = pathsOf(scope, rules, dialect).filter(({ rules }) => subject(rules))
      return paths.length === 0 ? [] : [fc.oneof(...paths.map((path) => conditionTexts(path, dialect)))]
    }),
  )
  return dialect.logic.groups ? expressions(condition) : conjunctions(condition, dialect)
}

/** Keys of an order that a dialect accepts. */
export function orderTexts({ order }: Dialect): fc.Arbitrary<string> {
  const paths = Object.entries(order).map(([scope, names]) =>
    names === true
      ? someKey.filter((key) => !/["`]/.test(key)).map((key) => `${scope}.\`${key}\``)
      : fc.constantFrom(...names.map((name) => `${scope}.${name}`)),
  )
  return fc.tuple(fc.oneof(...paths), fc.constantFrom('', ' ASC', ' desc')).map((parts) => parts.join(''))
}

// --- Conditions joined

function conjunctions(condition: fc.Arbitrary<string>, { and, quirks }: Dialect): fc.Arbitrary<string> {
  const joints = [' AND ', ' and\n', '\t And\u00a0', ...(and === 'loose' ? [' AND AND '] : [])]
  const before = ['', ' ', ...(and === 'loose' ? ['AND '] : [])]
  const list = fc.array(condition, { maxLength: 4 })
  return fc
    .tuple(fc.constantFrom(...before), list, fc.constantFrom(...joints), fc.constantFrom('', '\n'))
    .map(([before, list, joint, after]) => before + list.join(joint) + after)
    .map((text) => (quirks.blank === 'refused' && text.trim() === '' ? '' : text))
}

function expressions(condition: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.letrec<{ text: string; inner: string }>((tie) => ({
    text: fc.oneof({ maxDepth: 3, withCrossShrink: true }, condition, tie('inner')),
    inner: fc.oneof(
      joined(tie('text'), [' AND ', ' and ', '\nOR ', ' or ']),
      tie('text').map((text) => `NOT (${text})`),
      condition.map((text) => `not ${text}`),
      tie('text').map((text) => `( ${text} )`),
    ),
  })).text
}

function joined(text: fc.Arbitrary<string>, joints: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(text, { minLength: 2, maxLength: 3 }), fc.constantFrom(...joints))
    .map(([texts, joint]) => texts.map((one) => `(${one})`).join(joint))
}

// --- One condition

/** A way to write a field. */
interface Path {
  readonly prefix: string
  readonly text: fc.Arbitrary<string>
  readonly rules: FieldRules
  readonly operators: OperatorRules
}

function pathsOf(
  scope: string,
  { prefixes, fields = {}, open }: ScopeRules,
  dialect: Dialect,
): readonly Path[] {
  const named = Object.entries(fields).flatMap(([name, rules]) => [
    ...prefixes.map((prefix) => pathOf(prefix, fc.constant(name), rules, dialect)),
    ...(scope === dialect.bareScope ? bareName(name, rules, dialect) : []),
  ])
  if (open === undefined) return named
  const key = open.special === 'span-attribute' ? someKey.map((key) => `attributes.${key}`) : someKey
  return [...named, ...prefixes.map((prefix) => pathOf(prefix, key, open, dialect))]
}

function pathOf(prefix: string, key: fc.Arbitrary<string>, rules: FieldRules, dialect: Dialect): Path {
  const quotes = fc.constantFrom('', ...dialect.keyQuotes.map((quote) => marks[quote] ?? ''))
  const text = fc.tuple(key, quotes).map(([key, mark]) => `${prefix}.${writeKey(key, mark, dialect)}`)
  return { prefix, text, rules, operators: rules.operators }
}

/** In another quote where the key holds this one, and else without what cannot be written. */
function writeKey(key: string, mark: string, dialect: Dialect): string {
  if (mark === '' && isPlainKey(key, dialect)) return key
  const quote = mark === '' || key.includes(mark) ? '`' : mark
  const doubled = dialect.lexical.doubledQuote === 'escape' && quote === '`'
  return quote + key.replaceAll('`', doubled ? '``' : '') + quote
}

/** MLflow takes some names without a prefix for words of SQL. */
function bareName(name: string, rules: FieldRules, { quirks }: Dialect): readonly Path[] {
  const forms = Object.hasOwn(quirks.builtins, name) ? quirks.builtins[name] : undefined
  if (forms?.length === 0) return []
  const narrowed = Object.entries(rules.operators).map(([operator, all]) => [operator, forms ?? all])
  return [{ prefix: '', text: fc.constant(name), rules, operators: Object.fromEntries(narrowed) }]
}

function conditionTexts({ prefix, text, rules, operators }: Path, dialect: Dialect): fc.Arbitrary<string> {
  const upper = dialect.quirks.upperCaseOperators.includes(prefix)
  const all = Object.entries(operators) as [Operator, readonly ValueForm[]][]
  return fc.oneof(
    ...all.map(([operator, forms]) =>
      fc
        .tuple(text, spellings(operator, upper), valueTexts(rules, operator, forms, dialect))
        .map(([path, operator, value]) => path + operator + value),
    ),
  )
}

/** With the space that has to stand around it. */
function spellings(operator: Operator, upper: boolean): fc.Arbitrary<string> {
  if (!/[A-Z]/.test(operator)) return fc.constantFrom(` ${operator} `, operator, `\n${operator}\u3000`)
  return fc.constantFrom(` ${operator} `, ` ${upper ? operator : operator.toLowerCase()} `)
}

function valueTexts(
  rules: FieldRules,
  operator: Operator,
  forms: readonly ValueForm[],
  dialect: Dialect,
): fc.Arbitrary<string> {
  const { means } = operatorFacts(operator)
  if (means.kind === 'presence') return fc.constant('')
  const one = fc.oneof(...forms.flatMap((form) => formTexts(form, rules, operator, dialect)))
  return means.kind === 'range' ? fc.tuple(one, one).map((both) => both.join(' AND ')) : one
}

function formTexts(
  form: ValueForm,
  rules: FieldRules,
  operator: Operator,
  dialect: Dialect,
): readonly fc.Arbitrary<string>[] {
  const numeric = rules.operators['<']?.includes('number') === true && rules.special === undefined
  switch (form) {
    case 'integer':
      return [isLowerBound(rules, operator) ? someIntegerText.filter(isFewNanoseconds) : someIntegerText]
    case 'number':
      return [isLowerBound(rules, operator) ? someNumberText.filter(isFewNanoseconds) : someNumberText]
    case 'list':
      return [
        numeric
          ? fc.array(someNumberText, { minLength: 1, maxLength: 3 }).map((items) => `(${items.join()})`)
          : someListText(textFor(rules, operator), dialect),
      ]
    case 'string':
      if (!numeric) return [someQuoted(textFor(rules, operator), dialect)]
      return isLowerBound(rules, operator) ? [] : [someQuoted(someQuotedNumber, dialect)]
  }
}

/** Beside a condition on spans, MLflow fails on a lower bound of the time that is beyond 64 bits in nanoseconds. */
function isFewNanoseconds(time: string): boolean {
  return /[.eE]/.test(time) || time.length < 14
}

/** MLflow fails where a quoted lower bound of the time meets another one, or a condition on spans. */
function isLowerBound({ field }: FieldRules, operator: Operator): boolean {
  return field === 'timestamp_ms' && (operator === '>' || operator === '>=')
}

function textFor({ field, special }: FieldRules, operator: Operator): fc.Arbitrary<string> {
  const { means } = operatorFacts(operator)
  const operand = means.kind === 'relation' ? relations[means.relation].operand : 'scalar'
  if (operand === 'pattern') return somePattern
  if (operand === 'regex') return someRegex
  if (special === 'run') return someRun
  if (special === 'prompt') return somePrompt
  if (special === 'issue') return someIssue
  if (field === 'status') return someStatus
  return field === 'request_id' ? someTraceId : someText
}
