import { define } from '../../diagnostics/define.ts'
import type { LintRule } from './rule.ts'

const unfilledHole = define(
  {
    code: 'unfilled-hole',
    severity: 'warning',
    explain:
      'A value in quotes is nothing but a name in braces, and nothing puts a value there: the f before the literal is missing, or the call of format, or the backticks of a template. The filter asks for the braces to the letter and matches nothing.',
    wrong: {
      dialect: 'mlflow',
      host: 'python',
      text: `mlflow.search_traces(filter_string="metadata.\`mlflow.trace.session\` = '{session}'")`,
    },
    right: `mlflow.search_traces(filter_string=f"metadata.\`mlflow.trace.session\` = '{session}'")`,
  },
  (written: string) => ({
    message: `${written} is looked for to the letter: nothing puts a value in its place.`,
    help: 'Write an f-string, or in JavaScript a template in backticks; or pass the value to format.',
  }),
)

/** A template that was never filled. */
export const unfilledHoleRule: LintRule = {
  entry: unfilledHole.entry,
  checkFilter({ template: { skeleton } }, report) {
    for (const { index, 2: written = '' } of skeleton.matchAll(placeholder)) {
      const start = index + 1
      report(unfilledHole({ start, end: start + written.length }, written))
    }
  },
}

const placeholder = /(['"])(\$?\{\s*[A-Za-z_$][\w$.]*\s*\})\1/g
