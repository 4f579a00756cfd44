import { notAField } from '../diagnostics/catalogue/fields.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { FieldRules } from '../dialects/dialect.ts'
import { type Operator, operatorFacts } from '../language/operators.ts'
import { coverSpans } from '../source/span.ts'
import type { ConditionSyntax, FieldSyntax, ValueSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { checkOperator } from './check-operator.ts'
import type { CheckedCondition } from './checked-condition.ts'
import { meaning } from './meaning.ts'
import { readValue } from './read-value.ts'
import { resolveField } from './resolve-field.ts'
import type { ResolvedField } from './resolved-field.ts'
import { traps } from './traps/traps.ts'
import type { ReadValue } from './value-place.ts'

/** Checks one condition: its field, then its operator, then its values, and then what it comes to mean. */
export function checkCondition(syntax: ConditionSyntax, context: CheckContext): CheckedCondition | undefined {
  if (isLoneWord(syntax)) return undefined
  const path = fieldOf(syntax, context)
  if (path === undefined) return undefined
  const field = resolveField(path, context, (rules) => fits(rules, syntax))
  if (field === undefined) return undefined
  const operator = checkOperator(syntax, field, context)
  if (operator === undefined) return undefined
  const values = readValues(syntax, field, operator, context)
  if (values === undefined) return undefined
  const [first, last] = [syntax.values[0], syntax.values.at(-1)]
  const valueSpan =
    first === undefined || last === undefined ? syntax.span : coverSpans(first.span, last.span)
  const filter = meaning({ field, operator, values, span: syntax.span, valueSpan }, context)
  if (filter === undefined) return undefined
  const checked: CheckedCondition = { syntax, field, operator, values, filter }
  for (const trap of traps) trap(checked, context)
  return checked
}

/** No operator and no value: reported already, and what stands there need not be meant as a field. */
function isLoneWord({ operator, values }: ConditionSyntax): boolean {
  return operator.reported === true && values.every(({ kind }) => kind === 'missing')
}

// --- The left side

function fieldOf(
  { field, values, operator }: ConditionSyntax,
  context: CheckContext,
): FieldSyntax | undefined {
  if (field.kind === 'field') return field
  if (field.kind === 'missing' || (field.kind === 'other' && field.reported === true)) return undefined
  const value = values[0]
  const flipped = flip[operator.text]
  const reversible = value?.kind === 'word' && flipped !== undefined && field.kind !== 'hole'
  const span = value === undefined ? field.span : coverSpans(field.span, value.span)
  const fixes = reversible
    ? [
        replaceWith(
          'Turn it around',
          span,
          `${value.text} ${flipped} ${textOf(context, field.span)}`,
          'unsafe',
        ),
      ]
    : unquoted(field, context)
  context.report(notAField(field.span, describe(field, context), fixes))
  return undefined
}

const flip: Readonly<Record<string, string>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** `'status' = …` with single quotes around the name of a field. */
function unquoted(field: ValueSyntax, { dialect }: CheckContext) {
  if (field.kind !== 'string' || dialect.bareScope === undefined) return []
  const known = dialect.scopes[dialect.bareScope]?.fields ?? {}
  return Object.hasOwn(known, field.text)
    ? [replaceWith('Remove the quotes', field.span, field.text, 'safe')]
    : []
}

function describe(field: ValueSyntax, context: CheckContext): string {
  const written = textOf(context, field.span)
  return field.kind === 'other' && field.what === 'call' ? `the call ${written}` : `the value ${written}`
}

/** Whether a field with these rules would take the operator and the kind of value. */
function fits({ operators }: FieldRules, { operator: { operator }, values }: ConditionSyntax): boolean {
  if (operator === undefined) return true
  const facts = operatorFacts(operator)
  const forms =
    operators[facts.means.kind === 'foreign' ? (facts.instead ?? operator) : operator] ?? operators['=']
  if (forms === undefined || (facts.means.kind !== 'foreign' && operators[operator] === undefined))
    return false
  return values.every(
    ({ kind }) => kind !== 'number' || forms.includes('number') || forms.includes('integer'),
  )
}

// --- The right side

function readValues(
  { values, operator: { span } }: ConditionSyntax,
  field: ResolvedField,
  operator: Operator,
  context: CheckContext,
): readonly Exclude<ReadValue, undefined>[] | undefined {
  const builtin = bareBuiltin(field, context)
  const forms = builtin ?? field.rules.operators[operator] ?? []
  const read = values.map((value) => readValue(value, { field, operator, forms }, context))
  const known = read.filter((value) => value !== undefined)
  if (known.length < read.length) return undefined
  const expected = { presence: 0, range: 2, relation: 1, foreign: 1 }[operatorFacts(operator).means.kind]
  return known.length === expected && span.start < span.end ? known : undefined
}

/** `timestamp` without a prefix takes fewer forms of value (MLflow). */
function bareBuiltin({ syntax }: ResolvedField, { dialect }: CheckContext) {
  const [only, second] = syntax.segments
  if (only === undefined || second !== undefined || only.quote !== undefined) return undefined
  const forms = Object.hasOwn(dialect.quirks.builtins, only.text)
    ? dialect.quirks.builtins[only.text]
    : undefined
  return forms?.length === 0 ? undefined : forms
}
