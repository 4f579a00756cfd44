import type { SyntaxNode } from '@lezer/common'
import type { Scope } from '../survey/scope.ts'
import { scopeAt } from '../survey/survey.ts'
import { pathOf } from '../syntax/path-of.ts'
import { innerNamed } from './inner-named.ts'
import { lastAssignment } from './last-assignment.ts'
import type { Reading } from './reading.ts'

/** A class of the file, and the call that made an instance of it. */
export interface ClassInstance {
  readonly owner: Scope
  readonly made?: SyntaxNode
  /** The instance comes from outside, so that its attributes may be anything. */
  readonly given?: boolean
}

/** The class that an expression is, or is an instance of. */
export function classOf(reading: Reading, node: SyntaxNode): ClassInstance | undefined {
  const { survey } = reading
  if (node.name === 'CallExpression') return instanceOf(reading, node)
  const path = pathOf(node, survey.text)
  if (path === undefined) return undefined
  const own = ownClass(reading, node, path)
  if (own !== undefined) return { owner: own }
  const named = innerNamed(scopeAt(survey, node), path)
  if (named !== undefined) return named.kind === 'class' ? { owner: named } : undefined
  const annotated = annotatedClass(reading, node, path)
  if (annotated !== undefined) return { owner: annotated, given: true }
  const event = lastAssignment(scopeAt(survey, node), path)
  return event?.value?.name === 'CallExpression' && event.take.length === 0
    ? instanceOf(reading, event.value)
    : undefined
}

function instanceOf(reading: Reading, call: SyntaxNode): ClassInstance | undefined {
  const callee = call.firstChild
  if (callee?.name !== 'VariableName') return undefined
  const { from, to } = callee
  const { survey } = reading
  const owner = innerNamed(scopeAt(survey, callee), survey.text.slice(from, to))
  return owner?.kind === 'class' ? { owner, made: call } : undefined
}

/** The class that the annotation of a parameter names. */
function annotatedClass({ survey }: Reading, node: SyntaxNode, path: string): Scope | undefined {
  for (let scope: Scope | undefined = scopeAt(survey, node); scope !== undefined; scope = scope.parent) {
    const parameter = scope.parameters.find(({ name }) => name === path)
    if (parameter === undefined) continue
    const named = innerNamed(scope, parameter.annotation ?? '')
    return named?.kind === 'class' ? named : undefined
  }
  return undefined
}

/** The class of whose method it is the first parameter. */
function ownClass({ survey }: Reading, node: SyntaxNode, path: string): Scope | undefined {
  for (let scope: Scope | undefined = scopeAt(survey, node); scope !== undefined; scope = scope.parent) {
    if (scope.kind !== 'function') continue
    const named = scope.parameters.some(({ name }) => name === path)
    if (named)
      return scope.parent?.kind === 'class' && scope.parameters[0]?.name === path ? scope.parent : undefined
  }
  return undefined
}
