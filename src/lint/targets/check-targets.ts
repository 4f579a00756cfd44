import { parseFilter } from '../../check/parse-filter.ts'
import { parseOrderBy } from '../../check/parse-order-by.ts'
import { applyEdits } from '../../diagnostics/apply-edits.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import type { EmbeddedKind } from '../embedded.ts'
import { type Check, certainDiagnostics } from '../template/certain-diagnostics.ts'
import type { Template } from '../template/template.ts'
import { mergeTargets } from './merge-targets.ts'

/**
 * What is wrong with a template for its target; where nobody says which that is, for Databricks and MLflow. Offsets are
 * those of the skeleton.
 */
export function checkTargets(template: Template, dialect: DialectName | undefined): readonly Diagnostic[] {
  const { kind } = template.text
  if (dialect !== undefined) return certainDiagnostics(template, checkIn(kind, dialect))
  const mlflow = checkIn(kind, 'mlflow')
  const databricks = sparing(checkIn(kind, 'databricks'), mlflow)
  return mergeTargets(
    template.skeleton,
    { title: 'Databricks', found: certainDiagnostics(template, databricks) },
    { title: 'MLflow', found: certainDiagnostics(template, mlflow) },
  )
}

function checkIn(kind: EmbeddedKind, dialect: DialectName): Check {
  if (kind === 'filter') return (text) => parseFilter(text, { dialect }).diagnostics
  return (text) => parseOrderBy([text], { dialect }).diagnostics.map(({ diagnostic }) => diagnostic)
}

/** Without the fixes that the other target would refuse. */
function sparing(check: Check, other: Check): Check {
  return (text) => {
    const found = check(text)
    if (found.every(({ fixes }) => fixes.length === 0)) return found
    const errors = countErrors(other(text))
    return found.map((one) => ({
      ...one,
      fixes: one.fixes.filter(({ edits }) => countErrors(other(applyEdits(text, edits))) <= errors),
    }))
  }
}

function countErrors(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter(({ severity }) => severity === 'error').length
}
