import { partsOf } from '../survey/parts-of.ts'
import type { Variable, Write } from '../survey/variable.ts'
import type { ScriptNode } from '../syntax/tree.ts'
import type { Reading } from './reading.ts'

/**
 * Whether what is appended joins itself to what is there, and so is not appended to nothing: a connective alone under
 * whatever condition, or one with more behind it where the condition asks what is there.
 */
export function joinsToWhatIsThere(added: readonly Reading[], write: Write, variable: Variable): boolean {
  const conditions = conditionsOf(write, variable)
  if (conditions === undefined || added.length === 0) return false
  const asks = conditions.some((condition) => mentions(condition, variable.name))
  return added.every((reading) => (asks ? leading : alone).test(beginningOf(reading)))
}

const leading = /^\s*(?:and|or)\b/i

const alone = /^\s*(?:and|or)\s*$/i

/** The conditions of a write; `undefined` where it has none. */
function conditionsOf({ place }: Write, variable: Variable): ScriptNode[] | undefined {
  const steps = place.steps.slice(variable.place.steps.length)
  return steps.length === 0 ? undefined : steps.flatMap(({ node }) => conditionIn(node))
}

function conditionIn(node: ScriptNode): readonly ScriptNode[] {
  if (node.kind === 'branch') return node.before
  return (node.kind === 'guard' || node.kind === 'choice') && node.condition ? [node.condition] : []
}

function mentions(node: ScriptNode, name: string): boolean {
  if ((node.kind === 'name' || node.kind === 'member') && node.name === name) return true
  return partsOf(node).some((part) => mentions(part, name))
}

/** A hole behind it is more than a connective. */
function beginningOf({ pieces }: Reading): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.view.text : '…')).join('')
}
