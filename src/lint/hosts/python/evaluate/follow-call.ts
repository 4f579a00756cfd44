import type { SyntaxNode } from '@lezer/common'
import type { Scope } from '../survey/scope.ts'
import { scopeAt, scopeKey } from '../survey/survey.ts'
import { argumentsOf } from '../syntax/arguments-of.ts'
import { memberOf } from '../syntax/path-of.ts'
import { loneHole, mentionHole, type Value } from '../values/value.ts'
import { classOf } from './class-of.ts'
import { innerNamed } from './inner-named.ts'
import { lastAssignment } from './last-assignment.ts'
import type { Reading } from './reading.ts'
import { returnedValues } from './returned-values.ts'

/** What a function or method of the file returns to a call; `undefined` where it is none or nothing says. */
export function followCall(reading: Reading, call: SyntaxNode): readonly Value[] | undefined {
  const callee = calleeOf(reading, call)
  return callee && returnedValues(reading, callee, variablesOf(reading, callee, call))
}

/** The function of the file that is called. */
export function calleeOf(reading: Reading, call: SyntaxNode): Scope | undefined {
  const { survey } = reading
  const callee = call.firstChild
  if (callee?.name === 'VariableName') {
    const [scope, name] = [scopeAt(survey, call), survey.text.slice(callee.from, callee.to)]
    const found = innerNamed(scope, name) ?? lambdaNamed(reading, scope, name)
    return found?.kind === 'class' ? functionIn(found, '__init__') : found
  }
  const member = callee ? memberOf(callee, survey.text) : undefined
  const found = member && classOf(reading, member.object)
  return member && found && functionIn(found.owner, member.name)
}

function lambdaNamed({ survey }: Reading, from: Scope, name: string): Scope | undefined {
  const value = lastAssignment(from, name)?.value
  return value?.name === 'LambdaExpression' ? survey.scopes.get(scopeKey(value)) : undefined
}

function functionIn(owner: Scope, name: string): Scope | undefined {
  const found = owner.inner.get(name)
  return found?.kind === 'function' ? found : undefined
}

function variablesOf(
  reading: Reading,
  callee: Scope,
  call: SyntaxNode,
): ReadonlyMap<string, readonly Value[]> {
  const variables = new Map<string, readonly Value[]>()
  for (const parameter of callee.parameters) {
    const node = givenFor(reading, callee, call, parameter) ?? parameter.fallback
    if (node !== undefined) variables.set(parameter.name, reading.evaluate(node).map(asGiven))
  }
  return variables
}

function asGiven(value: Value): Value {
  const hole = loneHole(value)
  return hole === undefined || value.kind !== 'text'
    ? value
    : { ...value, pieces: [mentionHole(hole, { given: true })] }
}

/** The argument for a parameter. A method has its object as the first one. */
export function givenFor(
  { survey }: Reading,
  callee: Scope,
  call: SyntaxNode,
  { name, position }: Scope['parameters'][number],
): SyntaxNode | undefined {
  const { positional, named, certain } = argumentsOf(call, survey.text)
  const given = named.get(name)
  if (given !== undefined || position === undefined) return given
  const at = position - (takesObject(callee) ? 1 : 0)
  return at < certain ? positional[at] : undefined
}

function takesObject({ parent, parameters }: Scope): boolean {
  return parent?.kind === 'class' && /^(self|cls|mcs)$/.test(parameters[0]?.name ?? '')
}
