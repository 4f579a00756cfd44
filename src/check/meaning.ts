import { promptForm } from '../diagnostics/catalogue/values.ts'
import type { Filter, Scalar, Value } from '../filter/filter.ts'
import { type Operator, operatorFacts } from '../language/operators.ts'
import { formatPythonJson } from '../language/python-json.ts'
import type { Relation } from '../language/relations.ts'
import { relations } from '../language/relations.ts'
import type { Span } from '../source/span.ts'
import type { CheckContext } from './check-context.ts'
import type { ResolvedField } from './resolved-field.ts'
import { beyondNumbers, type ReadValue } from './value-place.ts'

/** A condition whose parts are all in order. */
export interface Meant {
  readonly field: ResolvedField
  readonly operator: Operator
  /** None for IS [NOT] NULL, two for BETWEEN, otherwise one. */
  readonly values: readonly Exclude<ReadValue, undefined>[]
  readonly span: Span
  readonly valueSpan: Span
}

/** The filter that a condition means; `undefined` where it turned out to mean none and that was reported. */
export function meaning(meant: Meant, context: CheckContext): Filter | undefined {
  const { special } = meant.field.rules
  if (special === undefined) return plain(meant, context)
  switch (special) {
    case 'run':
      return meant.operator === '=' ? related('runs', 'run', meant) : plain(meant, context)
    case 'prompt':
      return promptFilter(meant, context)
    case 'issue':
      return related('issues', 'issue', meant)
    case 'span':
      return someSpan(plain(meant, context), meant)
    case 'span-attribute':
      return someSpan(spanAttribute(meant, context), meant)
    case 'feedback':
    case 'expectation':
      return assessed(special, meant, context)
  }
}

// --- Comparisons of a field itself

function plain(meant: Meant, context: CheckContext): Filter {
  const { field, operator, span } = meant
  const { means } = operatorFacts(operator)
  const [first, second] = meant.values
  switch (means.kind) {
    case 'presence': {
      const present: Filter = { kind: 'present', field: field.field, span }
      return means.present ? present : { kind: 'not', operand: present, span }
    }
    case 'range': {
      const [low, high]: readonly Relation[] = means.inside ? ['atLeast', 'atMost'] : ['below', 'above']
      const operands = [compare(low, first, meant, context), compare(high, second, meant, context)]
      return { kind: means.inside ? 'and' : 'or', operands, span }
    }
    case 'relation':
      return compare(means.relation, first, meant, context)
    case 'foreign':
      return { kind: 'constant', value: false, span }
  }
}

function compare(
  relation: Relation | undefined,
  value: ReadValue,
  { field, span }: Meant,
  context: CheckContext,
): Filter {
  if (relation === undefined || value === undefined) return { kind: 'constant', value: false, span }
  if (value === beyondNumbers) return compareBeyond(relation, { field, span })
  return {
    kind: 'compare',
    field: field.field,
    relation,
    value: canonicalValue(relation, value, context),
    span,
  }
}

/** Text is greater than every number: a number that is there is below it and differs from it. */
function compareBeyond(relation: Relation, { field, span }: Pick<Meant, 'field' | 'span'>): Filter {
  return relation === 'below' || relation === 'atMost' || relation === 'differs'
    ? { kind: 'present', field: field.field, span }
    : { kind: 'constant', value: false, span }
}

function canonicalValue(relation: Relation, value: Value, { dialect }: CheckContext): Value {
  const literal = dialect.likeEscape === 'none' && relations[relation].operand === 'pattern'
  return literal && typeof value === 'string' ? value.replaceAll('\\', '\\\\') : value
}

// --- Conditions on something related

function related(of: string, scope: string, { values, span }: Meant): Filter {
  const value = values[0] as Scalar
  const where: Filter = {
    kind: 'compare',
    field: { scope, name: 'id', type: 'text' },
    relation: 'equals',
    value,
    span,
  }
  return { kind: 'some', of, where, span }
}

function promptFilter(meant: Meant, context: CheckContext): Filter | undefined {
  const value = String(meant.values[0])
  if (value.split('/').length === 2) return related('prompts', 'prompt', meant)
  context.report(promptForm(meant.valueSpan, `'${value}'`))
  return undefined
}

function someSpan(where: Filter, { span }: Meant): Filter {
  return { kind: 'some', of: 'spans', where, span }
}

/**
 * MLflow does not look the attribute up: it compares the JSON text of the span with a text made of the attribute's name
 * and the value (`_get_filter_clauses_for_search_traces`).
 */
function spanAttribute({ field, operator, values, span }: Meant, context: CheckContext): Filter {
  const name = field.key.slice('attributes.'.length).replace(/^`(.*)`$/s, '$1')
  const { means } = operatorFacts(operator)
  const relation: Relation = means.kind === 'relation' ? means.relation : 'equals'
  const value = String(values[0])
  const { operand } = relations[relation]
  const key = operand === 'pattern' ? name.replaceAll('\\', '\\\\') : name
  const text =
    operand === 'regex'
      ? attributeRegex(name, value)
      : `%"${key}"${canonicalValue(relation, value, context)}%`
  return { kind: 'compare', field: field.field, relation, value: text, span }
}

function attributeRegex(name: string, pattern: string): string {
  const anchored = pattern.startsWith('^')
  const closed = pattern.endsWith('$')
  const body = pattern.slice(anchored ? 1 : 0, closed ? -1 : undefined)
  return `"${name}": "\\\\"${anchored ? '' : '.*'}${body}${closed ? '\\\\"' : ''}`
}

/** An assessment of the trace itself, or one of its whole session, of this kind and name. */
function assessed(kind: 'feedback' | 'expectation', meant: Meant, context: CheckContext): Filter {
  const { operator, span, field } = meant
  const missing = operator === 'IS NULL'
  const where: Filter = {
    kind: 'and',
    operands: [
      { kind: 'compare', field: assessmentField('kind'), relation: 'equals', value: kind },
      { kind: 'compare', field: assessmentField('name'), relation: 'equals', value: field.key },
      ...assessedValue(meant, context),
    ],
  }
  const found: Filter = {
    kind: 'or',
    operands: [
      { kind: 'some', of: 'assessments', where },
      { kind: 'some', of: 'sessionAssessments', where },
    ],
    span,
  }
  return missing ? { kind: 'not', operand: found, span } : found
}

const assessmentField = (name: 'kind' | 'name' | 'value') =>
  ({ scope: 'assessment', name, type: 'text' }) as const

/** Values are kept as JSON text; `=` also finds the text of a JSON string, `<` looks at JSON numbers only. */
function assessedValue({ operator, values }: Meant, context: CheckContext): readonly Filter[] {
  const { means } = operatorFacts(operator)
  const value = values[0]
  if (means.kind !== 'relation' || value === undefined || value === beyondNumbers) return []
  const { relation } = means
  if (typeof value !== 'string') {
    const field = { scope: 'assessment', name: 'number', type: 'number' } as const
    return [{ kind: 'compare', field, relation, value }]
  }
  const field = assessmentField('value')
  if (relation === 'equals' || relation === 'differs') {
    const list = [value, formatPythonJson(value)]
    return [{ kind: 'compare', field, relation: relation === 'equals' ? 'in' : 'notIn', value: list }]
  }
  return [{ kind: 'compare', field, relation, value: canonicalValue(relation, value, context) }]
}
