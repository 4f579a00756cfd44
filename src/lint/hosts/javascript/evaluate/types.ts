import type { HoleType } from '../../../embedded.ts'
import { variableOf } from '../survey/find-variable.ts'
import type { Survey, Write } from '../survey/variable.ts'
import type { CallNode, ScriptNode } from '../syntax/tree.ts'

/** What an expression surely is when a text is made of it; `undefined` where that is not sure. */
export function typeOf(node: ScriptNode, survey: Survey, depth = 0): HoleType | undefined {
  if (depth > deepest) return undefined
  const inner = (one: ScriptNode) => typeOf(one, survey, depth + 1)
  switch (node.kind) {
    case 'number':
    case 'arithmetic':
      return 'number'
    case 'string':
      return 'text'
    case 'template':
      return node.tag === undefined ? 'text' : undefined
    case 'plus':
      return typeOfSum(node.operands.map(inner))
    case 'choice':
      return allSame(node.options.map(inner))
    case 'call':
      return typeOfCall(node)
    case 'member':
      return node.name === 'length' ? 'number' : typeOfVariable(node, survey, inner)
    case 'name':
      return typeOfVariable(node, survey, inner)
    default:
      return undefined
  }
}

const deepest = 8

function typeOfSum(types: readonly (HoleType | undefined)[]): HoleType | undefined {
  if (types.every((type) => type === 'number')) return 'number'
  return types.some((type) => type === 'text' || type === 'quoted') ? 'text' : undefined
}

function allSame(types: readonly (HoleType | undefined)[]): HoleType | undefined {
  return types.every((type) => type === types[0]) ? types[0] : undefined
}

function typeOfCall({ callee }: CallNode): HoleType | undefined {
  if (callee.kind === 'name') return functions.get(callee.name)
  if (callee.kind !== 'member' || callee.name === undefined) return undefined
  const { object, name } = callee
  if (object.kind === 'name' && object.name === 'Math') return 'number'
  return (object.kind === 'name' ? functions.get(`${object.name}.${name}`) : undefined) ?? methods.get(name)
}

const functions: ReadonlyMap<string, HoleType> = new Map([
  ['Number', 'number'],
  ['BigInt', 'number'],
  ['parseInt', 'number'],
  ['parseFloat', 'number'],
  ['Number.parseInt', 'number'],
  ['Number.parseFloat', 'number'],
  ['Date.now', 'number'],
  ['Date.parse', 'number'],
  ['Date.UTC', 'number'],
  ['performance.now', 'number'],
  ['String', 'text'],
  ['JSON.stringify', 'quoted'],
])

const methods: ReadonlyMap<string, HoleType> = new Map([
  ['getTime', 'number'],
  ['toFixed', 'number'],
  ['toMillis', 'number'],
  ['toISOString', 'text'],
  ['toString', 'text'],
  ['trim', 'text'],
  ['toLowerCase', 'text'],
  ['toUpperCase', 'text'],
  ['replace', 'text'],
  ['replaceAll', 'text'],
  ['padStart', 'text'],
  ['join', 'text'],
])

/** What a type says, or else what all that is written into it is. */
function typeOfVariable(
  node: ScriptNode,
  survey: Survey,
  inner: (node: ScriptNode) => HoleType | undefined,
): HoleType | undefined {
  const writes = variableOf(node, survey.places)?.writes ?? []
  return writes.length === 0 ? undefined : allSame(writes.map((write) => typeOfWrite(write, inner)))
}

function typeOfWrite(
  { how, values: [value], pattern }: Write,
  inner: (node: ScriptNode) => HoleType | undefined,
): HoleType | undefined {
  if (pattern?.type !== undefined) return pattern.type
  const isWhole = pattern === undefined || pattern.path?.length === 0
  return (how === 'set' || how === 'change') && isWhole && value !== undefined ? inner(value) : undefined
}
