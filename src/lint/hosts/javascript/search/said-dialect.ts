import type { DialectName } from '../../../../dialects/dialect.ts'
import { dialects } from '../../../../dialects/dialects.ts'
import { nothingBound } from '../evaluate/evaluation.ts'
import type { Evaluator } from '../evaluate/evaluator.ts'
import type { ScriptNode } from '../syntax/tree.ts'

/** The dialect that a text is written in: absent where the file does not say, `unknown` where it cannot be read. */
export type SaidDialect = DialectName | 'unknown' | undefined

/** The dialect that an expression names. */
export function dialectNamed(evaluator: Evaluator, node: ScriptNode): SaidDialect {
  const [reading, ...others] = evaluator.readings(node, nothingBound)
  const [piece, ...more] = reading?.pieces ?? []
  const name = others.length === 0 && more.length === 0 && piece?.kind === 'text' ? piece.view.text : ''
  return Object.hasOwn(dialects, name) ? (name as DialectName) : 'unknown'
}

/** The dialect that an object of options names. */
export function dialectIn(evaluator: Evaluator, options: ScriptNode | undefined): SaidDialect {
  if (options === undefined) return undefined
  const { values, variables, isComplete } = evaluator.property(options, 'dialect', nothingBound)
  const [value, ...others] = values
  if (value !== undefined && others.length + variables.length === 0)
    return dialectNamed(evaluator, value.node)
  return isComplete && variables.length === 0 && value === undefined ? undefined : 'unknown'
}
