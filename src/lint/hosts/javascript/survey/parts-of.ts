import type { MemberEntry, PatternName, ScriptNode } from '../syntax/tree.ts'

/** The nodes right inside a node, in the order of the file. */
export function partsOf(node: ScriptNode): readonly ScriptNode[] {
  const reader = readers[node.kind] as ((node: ScriptNode) => readonly ScriptNode[]) | undefined
  return reader?.(node) ?? []
}

type Readers = {
  readonly [Kind in ScriptNode['kind']]?: (node: Extract<ScriptNode, { kind: Kind }>) => readonly ScriptNode[]
}

const readers: Readers = {
  template: ({ tag, holes }) => [...(tag ? [tag] : []), ...holes],
  plus: ({ operands }) => operands,
  arithmetic: ({ operands }) => operands,
  choice: ({ condition, options }) => [...(condition ? [condition] : []), ...options],
  guard: ({ condition, value }) => [condition, value],
  call: ({ callee, inputs }) => [callee, ...inputs],
  member: ({ object, index }) => [object, ...(index ? [index] : [])],
  object: ({ members }) => valuesOf(members),
  array: ({ items }) => items,
  spread: ({ value }) => [value],
  function: ({ parameters, body }) => [...fallbacks(parameters.flat()), ...body],
  class: ({ members, others }) => [...others, ...valuesOf(members)],
  enum: ({ members }) => valuesOf(members),
  assign: ({ target, value, names }) => [...(target ? [target] : []), ...fallbacks(names), value],
  declare: ({ names, value }) => [...fallbacks(names), ...(value ? [value] : [])],
  branch: ({ before, arms }) => [...before, ...arms.flat()],
  loop: ({ each, before, body }) => [...(each ? [each] : []), ...before, ...body],
  block: ({ body }) => body,
  return: ({ value }) => (value ? [value] : []),
  other: ({ parts }) => parts,
}

function valuesOf(members: readonly MemberEntry[]): ScriptNode[] {
  return members.flatMap(({ value }) => (value ? [value] : []))
}

function fallbacks(names: readonly PatternName[]): ScriptNode[] {
  return names.flatMap(({ fallback }) => (fallback ? [fallback] : []))
}
