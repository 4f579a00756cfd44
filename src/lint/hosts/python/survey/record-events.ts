import type { SyntaxNode } from '@lezer/common'
import { argumentsOf } from '../syntax/arguments-of.ts'
import { childrenOf, expressionsIn, isExpression } from '../syntax/children.ts'
import { lastNameOf, memberOf, pathOf } from '../syntax/path-of.ts'
import type { Event, EventKind, Scope } from './scope.ts'

/** Notes what a node does to names. */
export function recordEvents(scope: Scope, node: SyntaxNode, text: string): void {
  const recording = { scope, text, node }
  if (node.name === 'AssignStatement') recordAssignment(recording)
  else if (node.name === 'UpdateStatement') recordUpdate(recording)
  else if (node.name === 'NamedExpression') recordNamed(recording)
  else if (node.name === 'CallExpression') recordCall(recording)
  else if (node.name === 'WithStatement') recordContexts(recording)
  else recordLoops(recording)
}

interface Recording {
  readonly scope: Scope
  readonly text: string
  readonly node: SyntaxNode
}

function record({ scope, node }: Recording, path: string, event: Omit<Event, 'node'>): void {
  const known = scope.events.get(path)
  if (known === undefined) scope.events.set(path, [{ ...event, node }])
  else known.push({ ...event, node })
}

/** `a = b = value`, `a, b = value, other`, `a: str = value`. */
function recordAssignment(recording: Recording): void {
  const sides: SyntaxNode[][] = [[]]
  for (const child of childrenOf(recording.node)) {
    if (child.name === 'AssignOp') sides.push([])
    else if (isExpression(child) || child.name === '*') sides.at(-1)?.push(child)
  }
  const values = sides.pop() ?? []
  if (sides.length === 0) return
  for (const targets of sides) assignAll(recording, targets, values)
}

function assignAll(
  recording: Recording,
  targets: readonly SyntaxNode[],
  values: readonly SyntaxNode[],
): void {
  const [value] = values
  const at = recording.node.to
  if (values.length === 1) bindTargets(recording, targets, { value, take: [], at })
  else if (targets.length === values.length && ![...targets, ...values].some(({ name }) => name === '*')) {
    for (const [index, target] of targets.entries())
      bind(recording, target, { value: values[index], take: [], at })
  } else bindTargets(recording, targets, { value: undefined, take: [], at })
}

interface Source {
  readonly value: SyntaxNode | undefined
  readonly take: Event['take']
  readonly at: number
}

/** More than one target takes the value apart. */
function bindTargets(recording: Recording, targets: readonly SyntaxNode[], source: Source): void {
  const [only] = targets
  if (targets.length === 1 && only !== undefined) bind(recording, only, source)
  else {
    const starred = targets.some(({ name }) => name === '*')
    const names = targets.filter(isExpression)
    for (const [index, target] of names.entries()) {
      bind(
        recording,
        target,
        starred ? { ...source, value: undefined } : { ...source, take: [...source.take, index] },
      )
    }
  }
}

function bind(recording: Recording, target: SyntaxNode, { value, take, at }: Source): void {
  if (collections.has(target.name)) {
    const targets = childrenOf(target).filter((child) => isExpression(child) || child.name === '*')
    bindTargets(recording, targets.length === 1 ? [...targets, ...targets] : targets, { value, take, at })
    return
  }
  const path = pathOf(target, recording.text)
  const event = { take, at, ...(value && { value }) }
  if (path !== undefined) record(recording, path, { kind: 'assign', ...event })
  else bindEntry(recording, target, event)
}

const collections = new Set(['TupleExpression', 'ArrayExpression', 'ParenthesizedExpression'])

/** `filters['slow'] = value` */
function bindEntry(recording: Recording, target: SyntaxNode, event: Omit<Event, 'node' | 'kind'>): void {
  const [object, index] = expressionsIn(target)
  const path = object && pathOf(object, recording.text)
  if (target.name !== 'MemberExpression' || path === undefined || index === undefined) return
  const key =
    index.name === 'String'
      ? /^(['"])(\w+)\1$/.exec(recording.text.slice(index.from, index.to))?.[2]
      : undefined
  record(
    recording,
    path,
    key === undefined ? { kind: 'lose', take: [], at: event.at } : { kind: 'entry', key, ...event },
  )
}

function recordUpdate(recording: Recording): void {
  const { node, text } = recording
  const [target, value] = expressionsIn(node)
  const operator = node.getChild('UpdateOp')
  const path = target && pathOf(target, text)
  if (path === undefined || operator === null) return
  const kind = updates[text.slice(operator.from, operator.to)] ?? 'lose'
  record(recording, path, { kind, take: [], at: node.to, ...(value && { value }) })
}

const updates: Readonly<Record<string, EventKind>> = { '+=': 'add', '|=': 'merge' }

function recordNamed(recording: Recording): void {
  const [target, value] = expressionsIn(recording.node)
  if (target !== undefined) bind(recording, target, { value, take: [], at: recording.node.to })
}

function recordCall(recording: Recording): void {
  recordMethod(recording)
  recordShares(recording)
}

/** `add_clauses(parts)`: what is called for its effect can have one on a list. */
function recordShares(recording: Recording): void {
  const { node, text } = recording
  const name = node.firstChild === null ? undefined : lastNameOf(node.firstChild, text)
  if (node.parent?.name !== 'ExpressionStatement' || name === undefined || harmless.has(name)) return
  for (const value of argumentsOf(node, text).positional) {
    const path = pathOf(value, text)
    if (path !== undefined) record(recording, path, { kind: 'share', take: [], at: node.to })
  }
}

const harmless = new Set('print pprint debug info warning error append add extend insert update'.split(' '))

/** `parts.append(value)` and the like. */
function recordMethod(recording: Recording): void {
  const { node, text } = recording
  const member = node.firstChild && memberOf(node.firstChild, text)
  const kind = member && Object.hasOwn(methods, member.name) ? methods[member.name] : undefined
  if (!member || kind === undefined) return
  const path = pathOf(member.object, text)
  if (path === undefined) return
  const { positional, named } = argumentsOf(node, text)
  const value = positional.at(-1)
  const at = node.to
  record(recording, path, { kind, take: [], at, ...(value && { value }) })
  if (kind !== 'merge') return
  for (const [key, entry] of named)
    record(recording, path, { kind: 'entry', key, value: entry, take: [], at })
}

const methods: Readonly<Record<string, EventKind>> = {
  append: 'append',
  add: 'append',
  extend: 'add',
  insert: 'prepend',
  update: 'merge',
  clear: 'lose',
  pop: 'lose',
  remove: 'lose',
}

function recordContexts(recording: Recording): void {
  for (const as of recording.node.getChildren('as')) {
    const target = as.nextSibling
    if (target !== null) bind(recording, target, { value: undefined, take: [], at: target.to })
  }
}

/** `for target in values` of a statement or, maybe more than one, of a comprehension. */
function recordLoops(recording: Recording): void {
  let targets: SyntaxNode[] | undefined
  let inside = false
  for (const child of childrenOf(recording.node)) {
    if (child.name === 'for') [targets, inside] = [[], false]
    else if (child.name === 'in') inside = true
    else if (targets === undefined || !(isExpression(child) || child.name === '*')) continue
    else if (!inside) targets.push(child)
    else {
      bindTargets(recording, targets, { value: child, take: ['each'], at: child.to })
      targets = undefined
    }
  }
}
