import { define } from '../define.ts'
import type { Fix } from '../diagnostic.ts'

export const unsortableField = define(
  {
    code: 'unsortable-field',
    severity: 'error',
    explain: 'Only some fields can be sorted by; the message lists them.',
    wrong: { dialect: 'mlflow', text: 'feedback.score DESC', orderBy: true },
    right: 'timestamp_ms DESC',
  },
  (field: string, known: readonly string[]) => ({
    message: `Cannot sort by ${field}; expected one of ${known.join(', ')}.`,
  }),
)

export const duplicateOrder = define(
  {
    code: 'duplicate-order',
    severity: 'error',
    explain: 'The same field stands in the order twice, perhaps under another name; MLflow fails on that.',
    wrong: { dialect: 'mlflow', text: 'timestamp_ms\ntimestamp', orderBy: true },
    right: 'timestamp_ms DESC',
  },
  (field: string) => ({ message: `The order holds ${field} twice; expected every field once.` }),
)

export const unquotableOrder = define(
  {
    code: 'unquotable-order',
    severity: 'error',
    explain:
      'MLflow turns backticks into double quotes before it reads an order, so a key with a double quote in it cannot be sorted by.',
    wrong: { dialect: 'mlflow', text: 'tags.`a"b`', orderBy: true },
    right: 'tags.`ab`',
  },
  (key: string) => ({ message: `The key ${key} holds a double quote and cannot be sorted by in MLflow.` }),
)

export const surroundedOrder = define(
  {
    code: 'order-space',
    severity: 'error',
    explain: 'MLflow takes no white space before or after a key of an order.',
    wrong: { dialect: 'mlflow', text: 'timestamp_ms ', orderBy: true },
    right: 'timestamp_ms',
  },
  (fixes: readonly Fix[]) => ({
    message: 'White space stands around the key or in it; MLflow takes none there.',
    fixes,
  }),
)
