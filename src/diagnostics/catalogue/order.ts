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
      'MLflow turns backticks into double quotes before it reads an order, so a key with a double quote in it stands in single quotes.',
    wrong: { dialect: 'mlflow', text: 'tags.`a"b`', orderBy: true },
    right: "tags.'a\"b'",
  },
  (key: string, fixes: readonly Fix[]) => ({
    message: `The key ${key} holds a double quote, which MLflow takes for the end of backticks; expected single quotes.`,
    fixes,
  }),
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

export const shellOrder = define(
  {
    code: 'order-words',
    severity: 'error',
    explain:
      'MLflow turns the backticks of an order into double quotes and takes the text apart as a shell does: quotes have to be closed, and there are at most two words, the key and its direction. Its SQL parser takes the text for one name.',
    wrong: { dialect: 'mlflow', text: 'tags.[a b]', orderBy: true },
    right: 'tags.`[a b]`',
  },
  (fault: keyof typeof shellFaults, written: string, fixes: readonly Fix[]) => ({
    message: shellFaults[fault](written),
    fixes,
  }),
)

const shellFaults = {
  quote: (written: string) =>
    `This ${written.startsWith('\\') ? 'backslash' : 'quote'} is left open in MLflow, which takes backticks for double quotes; expected it to be closed.`,
  words: (written: string) =>
    `MLflow reads ${written} as a third word; expected a key and a direction, white space in quotes.`,
  direction: (written: string) =>
    `MLflow reads ${written} as the direction; expected ASC or DESC, white space in a key in quotes.`,
  name: (written: string) => `MLflow does not take ${written} for one key; expected it in backticks.`,
} as const

export const shellOrderRead = define(
  {
    code: 'order-read-as',
    severity: 'warning',
    explain:
      'MLflow turns the backticks of an order into double quotes and takes the text apart as a shell does, and white space off its ends: the key that it sorts by is not the one that stands there.',
    wrong: { dialect: 'mlflow', text: 'tags.`a ` DESC', orderBy: true },
    right: "tags.`'a '` DESC",
  },
  (key: string, fixes: readonly Fix[]) => ({
    message: `MLflow sorts by the key ${JSON.stringify(key)} here: it reads quotes and backslashes as a shell does.`,
    fixes,
  }),
)
