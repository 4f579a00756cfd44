import type { SyntaxNode } from '@lezer/common'
import type { Scope } from '../survey/scope.ts'
import type { Survey } from '../survey/survey.ts'
import { type Arguments, argumentsOf } from '../syntax/arguments-of.ts'
import { lastNameOf } from '../syntax/path-of.ts'
import { lastOf } from './mentions-search.ts'
import { configuredSearch, type SearchSignature, traceSearches } from './trace-searches.ts'

/** A call that is given a filter of traces, now or, as with `partial`, for later. */
export interface FoundCall {
  readonly node: SyntaxNode
  /** The function that takes the filter. */
  readonly callee: SyntaxNode
  readonly signature: SearchSignature
  readonly given: Arguments
  /** The function is not called here but handed on: `partial(search_traces, …)`. */
  readonly handed: boolean
}

/** The calls of trace searches, under whichever name, in the order of the text. */
export function findCalls(survey: Survey, callNames: readonly string[]): readonly FoundCall[] {
  const signatures = signaturesIn(survey, callNames)
  const found: FoundCall[] = []
  for (const [name, calls] of survey.calls) {
    const signature = signatures.get(name)
    for (const node of calls) {
      const call = signature ? directCall(survey, node, signature) : handedCall(survey, node, signatures)
      if (call !== undefined) found.push(call)
    }
  }
  return found.sort((one, other) => one.node.from - other.node.from)
}

type Signatures = Map<string, SearchSignature>

/** By the names that they have in the file. */
function signaturesIn(survey: Survey, callNames: readonly string[]): Signatures {
  const signatures: Signatures = new Map(callNames.map((name) => [lastOf(name), configuredSearch]))
  for (const [name, signature] of Object.entries(traceSearches)) signatures.set(name, signature)
  for (const [local, original] of survey.aliases) addName(signatures, local, signatures.get(original))
  for (const scope of survey.scopes.values()) addAssigned(survey, scope, signatures)
  return signatures
}

function addName(signatures: Signatures, name: string, signature: SearchSignature | undefined): void {
  if (signature !== undefined && !signatures.has(name)) signatures.set(name, signature)
}

/** `find = client.search_traces`, `find = partial(search_traces, …)` */
function addAssigned(survey: Survey, { events }: Scope, signatures: Signatures): void {
  for (const [path, happened] of events) {
    for (const { kind, value, take } of happened) {
      if (kind !== 'assign' || value === undefined || take.length > 0) continue
      const handed = value.name === 'CallExpression' ? handedCall(survey, value, signatures) : undefined
      const partial = handed && lastNameOf(value.firstChild ?? value, survey.text) === 'partial'
      const name = partial ? undefined : lastNameOf(value, survey.text)
      const signature = partial
        ? byName(handed.signature)
        : name === undefined
          ? undefined
          : signatures.get(name)
      addName(signatures, lastOf(path), signature)
    }
  }
}

/** What is left for a function that has some arguments already is certain by name only. */
function byName({ filters, orders, searches }: SearchSignature): SearchSignature {
  return { filters, orders, searches }
}

function directCall(survey: Survey, node: SyntaxNode, signature: SearchSignature): FoundCall | undefined {
  const callee = node.firstChild
  if (callee === null) return undefined
  return { node, callee, signature, given: argumentsOf(node, survey.text), handed: false }
}

/** `partial(search_traces, …)`, `executor.submit(client.search_traces, …)` */
function handedCall(survey: Survey, node: SyntaxNode, signatures: Signatures): FoundCall | undefined {
  const given = argumentsOf(node, survey.text)
  for (const [index, callee] of given.positional.entries()) {
    const name = lastNameOf(callee, survey.text)
    const signature = name === undefined ? undefined : signatures.get(name)
    if (signature === undefined) continue
    const positional = given.positional.slice(index + 1)
    return {
      node,
      callee,
      signature,
      given: { ...given, positional, certain: given.certain - index - 1 },
      handed: true,
    }
  }
  return undefined
}
