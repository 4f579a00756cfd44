import type { Cell, Form, Hit } from './cells.ts'

/** Hits that no condition can have, and why. */
interface Impossible {
  readonly field: RegExp
  readonly operators: readonly string[]
  readonly form?: Form
  readonly hits: readonly Hit[]
  readonly reason: string
}

const impossible: readonly Impossible[] = [
  {
    field: /^end_time_ms$/,
    operators: ['=', '>', '>='],
    form: 'text',
    hits: ['some', 'all'],
    reason: 'To SQLite a number that is calculated is less than every text, and this one is calculated.',
  },
  {
    field: /^end_time_ms$/,
    operators: ['!=', '<', '<='],
    form: 'text',
    hits: ['none', 'some'],
    reason: 'Likewise: it is never missing.',
  },
  {
    field: /^span\.attributes\.k$/,
    operators: ['='],
    hits: ['some', 'all'],
    reason: 'MLflow compares the JSON of the whole span with a pattern, literally.',
  },
  {
    field: /^span\.attributes\.k$/,
    operators: ['LIKE', 'ILIKE'],
    form: 'list',
    hits: ['some', 'all'],
    reason: 'MLflow looks for the list in the words of Python, right after the key: nothing is stored so.',
  },
]

/** Whether a search of the cell cannot end so. */
export function isImpossible({ field, operator, form }: Cell, hit: Hit): boolean {
  return impossible.some(
    (one) =>
      one.field.test(field) &&
      one.operators.includes(operator) &&
      (one.form === undefined || one.form === form) &&
      one.hits.includes(hit),
  )
}
