import type { Outcome } from './outcome.ts'

/** A difference from MLflow that is meant, and how it is recognised: by its reason, never by a case. */
export interface Deviation {
  readonly name: string
  /** What MLflow does, what this project does instead, and why. */
  readonly reason: string
  readonly matches: (mlflow: MlflowAnswer, ours: Outcome) => boolean
}

/** What a corpus says of a search and MLflow's answer. */
export interface MlflowAnswer {
  readonly filter: string | null
  readonly ok: boolean
  readonly error?: string
}

/** Every deviation. The list is meant to stay near empty. */
export const deviations: readonly Deviation[] = [
  {
    name: 'resource-limit',
    reason:
      'MLflow refuses what is in order because it runs out of a resource of its parser or of SQLite (64 tables in a join, 100 levels or 10,000 tokens in the SQL tokenizer, the length of a LIKE pattern). Here it runs.',
    matches: (mlflow, ours) => ours.kind === 'rows' && resourceErrors.test(mlflow.error ?? ''),
  },
  {
    name: 'swallowed-condition',
    reason:
      'MLflow accepts by accident: before IN or IS NULL, its SQL tokenizer takes two words without AND between them, a whole condition and the name after it, AS and what follows it, or a comment, for one name with an alias. It then asks for a tag of that name, which no trace has. Here AND is missing.',
    matches: (mlflow, ours) =>
      mlflow.ok &&
      ours.kind === 'refused' &&
      (ours.codes.some((code) => swallowingCodes.has(code)) ||
        ours.codes.every((code) => swallowedCodes.has(code))),
  },
  {
    name: 'keyword-after-space',
    reason:
      'After a dot and white space, MLflow takes a word that its SQL tokenizer knows for a keyword, and any other for a key that begins with a space, which no trace has. Here all are such keys.',
    matches: ({ filter, error = '' }, ours) =>
      ours.kind === 'rows' && error.startsWith('Invalid clause(s)') && /\.\s+\w/.test(filter ?? ''),
  },
  {
    name: 'list-in-pattern',
    reason:
      'For attributes of spans MLflow accepts a list where text belongs, and looks for the words that Python has for the list, right after the key: nothing is stored so. Here a quoted string is expected.',
    matches: (mlflow, ours) =>
      mlflow.ok &&
      ours.kind === 'refused' &&
      ours.codes.every((code) => code === 'wrong-value') &&
      /Found \(.*\) for span\.[`'"]?attributes\./s.test(ours.message),
  },
  {
    name: 'loose-tokens',
    reason:
      'MLflow accepts by accident: its SQL tokenizer lets white space stand before what looks like a call, a cast or an arrow after a key, takes a comment after a dot for a key, and ends a number with an exponent where a word begins. The keys are then such texts, which no trace has. Here that is refused.',
    matches: ({ ok, filter }, ours) => ok && ours.kind === 'refused' && looseTokens.test(filter ?? ''),
  },
  {
    name: 'regex-of-another-engine',
    reason:
      "MLflow hands a regular expression to PostgreSQL as it is, where \\d, \\w and others mean other characters than in Python's, which it uses on SQLite: a search then finds other traces. Here, what PostgreSQL cannot say as Python means it is refused with the reason.",
    matches: (mlflow, ours) =>
      mlflow.ok &&
      ours.kind === 'unsupported' &&
      /regular expressions differ from Python's/.test(ours.message),
  },
  {
    name: 'regex-beyond-linear',
    reason:
      'MLflow runs regular expressions with an engine that backtracks: some take time that grows exponentially with the text. Here they run in linear time, and what that excludes (look-around, back-references) is refused with the reason.',
    matches: (mlflow, ours) =>
      mlflow.ok && ours.kind === 'unsupported' && /regular expression/.test(ours.message),
  },
]

const looseTokens = /\.[^\s'"]+\s+(?:\(|::|->)|::\s|\.\s*\/\*|\de-?\d+[a-z_`]/i

/** Whatever else is wrong is then inside what MLflow takes for a name. */
const swallowingCodes = new Set(['missing-and', 'reserved-key', 'comment'])

const swallowedCodes = new Set(['missing-operator', 'unquoted-key', 'unknown-operator'])

const resourceErrors =
  /at most 64 tables in a join|^Error on parsing filter|LIKE or GLOB pattern too complex|Expression tree is too large|too many SQL variables/
