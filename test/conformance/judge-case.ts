import { deviations } from './deviations.ts'
import type { Outcome } from './outcome.ts'
import type { Case } from './replay-case.ts'

/** How a case ended. */
export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'deviating'; readonly deviation: string }
  | { readonly kind: 'failed'; readonly expected: string; readonly actual: string }

/** Compares an outcome with MLflow's answer. `ids` are all traces in MLflow's default order. */
export function judgeCase(one: Case, outcome: Outcome, ids: readonly string[]): Verdict {
  if (agrees(one, outcome, ids)) return { kind: 'passed' }
  const deviation = deviations.find(({ matches }) => matches(one, outcome))
  if (deviation !== undefined) return { kind: 'deviating', deviation: deviation.name }
  return { kind: 'failed', expected: describeAnswer(one), actual: describeOutcome(outcome, ids) }
}

function agrees({ ok, rows = [] }: Case, outcome: Outcome, ids: readonly string[]): boolean {
  if (outcome.kind !== 'rows') return !ok
  return (
    ok && outcome.ids.length === rows.length && rows.every((row, index) => ids[row] === outcome.ids[index])
  )
}

function describeAnswer({ ok, rows = [], error = '' }: Case): string {
  return ok ? `rows ${JSON.stringify(rows)}` : `refused: ${error}`
}

function describeOutcome(outcome: Outcome, ids: readonly string[]): string {
  if (outcome.kind !== 'rows') return `${outcome.kind}: ${outcome.message}`
  return `rows ${JSON.stringify(outcome.ids.map((id) => ids.indexOf(id)))}`
}
