import type { SyntaxNode } from '@lezer/common'
import { argumentsOf } from '../syntax/arguments-of.ts'
import { lastNameOf, memberOf } from '../syntax/path-of.ts'
import { holeValue, loneHole, type Value } from '../values/value.ts'
import { followCall } from './follow-call.ts'
import { functionCalls } from './function-calls.ts'
import { methodCalls } from './method-calls.ts'
import { holeOf, type Reading, sourceOf } from './reading.ts'
import { typeOfCall } from './type-of-call.ts'

/** What a call gives: of a function in the file what it returns, of one that is known what that makes of a text. */
export function evaluateCall(reading: Reading, node: SyntaxNode): readonly Value[] {
  const followed = followCall(reading, node)
  if (followed !== undefined) return followed.map((value) => called(reading, node, value))
  return knownCall(reading, node) ?? [holeValue(holeOf(reading, node, typeOfCall(reading, node)))]
}

/** What is not known of what a function returns goes by the call. */
function called(reading: Reading, node: SyntaxNode, value: Value): Value {
  const hole = loneHole(value)
  if (hole === undefined) return value
  const origins = [...new Set([sourceOf(reading, node), ...hole.origins])]
  return holeValue(holeOf(reading, node, { origins, ...(hole.type && { type: hole.type }) }))
}

function knownCall(reading: Reading, node: SyntaxNode): readonly Value[] | undefined {
  const callee = node.firstChild
  if (callee === null) return undefined
  const { text } = reading.survey
  const given = argumentsOf(node, text)
  const name = lastNameOf(callee, text) ?? ''
  const member = memberOf(callee, text)
  const method = member && Object.hasOwn(methodCalls, name) ? methodCalls[name] : undefined
  const values = method && member && method(reading, { node, object: member.object, given })
  if (values !== undefined) return values
  const call = Object.hasOwn(functionCalls, name) ? functionCalls[name] : undefined
  return call?.(reading, { node, given })
}
