import type { Outcome } from './outcome.ts'

/** A difference from MLflow that is meant, and how it is recognised: by its reason, never by a case. */
export interface Deviation {
  readonly name: string
  /** What MLflow does, what this project does instead, and why. */
  readonly reason: string
  readonly matches: (mlflow: MlflowAnswer, ours: Outcome) => boolean
}

/** What a corpus says of MLflow's answer. */
export interface MlflowAnswer {
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
      'MLflow accepts by accident: before IN or IS NULL, its SQL tokenizer takes two words without AND between them, or a whole condition and the name after it, for one name with an alias. It then asks for a tag of that name, which no trace has. Here AND is missing.',
    matches: (mlflow, ours) =>
      mlflow.ok &&
      ours.kind === 'refused' &&
      (ours.codes.includes('missing-and') || ours.codes.every((code) => swallowedCodes.has(code))),
  },
  {
    name: 'keyword-after-space',
    reason:
      'After a dot and white space, MLflow takes a word that its SQL tokenizer knows for a keyword, and any other for a key that begins with a space, which no trace has. Here all are such keys.',
    matches: (mlflow, ours) =>
      /^Invalid clause\(s\) in filter string: (?:.*, )?'[^' ]*\.', '\w+', /s.test(mlflow.error ?? '') &&
      ours.kind === 'rows',
  },
  {
    name: 'list-in-pattern',
    reason:
      'For attributes of spans MLflow accepts a list where text belongs, and looks for the words that Python has for the list, right after the key: nothing is stored so. Here a quoted string is expected.',
    matches: (mlflow, ours) =>
      mlflow.ok &&
      ours.kind === 'refused' &&
      ours.codes.every((code) => code === 'wrong-value') &&
      /Found \(.*\) for span\.attributes\./s.test(ours.message),
  },
  {
    name: 'not-yet-searched',
    reason:
      'The checker knows spans, assessments and issues and accepts what MLflow accepts; the SQL and predicate backends do not search them yet, and say so.',
    matches: (mlflow, ours) => mlflow.ok && ours.kind === 'unsupported',
  },
]

const swallowedCodes = new Set(['missing-and', 'missing-operator', 'unquoted-key', 'unknown-operator'])

const resourceErrors =
  /at most 64 tables in a join|^Error on parsing filter|LIKE or GLOB pattern too complex|Expression tree is too large|too many SQL variables/
