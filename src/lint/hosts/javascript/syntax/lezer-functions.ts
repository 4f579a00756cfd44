import type { SyntaxNode } from '@lezer/common'
import { type LezerRead, type LezerTable, lezerSpan, partsOfNode, splitAtCommas } from './lezer-table.ts'
import type { FunctionNode, MemberEntry, ScriptNode } from './tree.ts'

/** What becomes of functions, classes and objects. */
export const lezerFunctions: LezerTable = {
  FunctionDeclaration: readFunction,
  FunctionExpression: readFunction,
  ArrowFunction: readFunction,
  ClassDeclaration: readClass,
  ClassExpression: readClass,
  ObjectExpression: (node, read, parts) => ({
    kind: 'object',
    span: lezerSpan(node),
    members: parts.filter(({ name }) => name === 'Property').map((property) => readEntry(property, read)),
  }),
  EnumDeclaration: (node, read, parts) => {
    const name = parts.find(({ name }) => name === 'TypeDefinition')
    const body = parts.find(({ name }) => name === 'EnumBody')
    return {
      kind: 'enum',
      span: lezerSpan(node),
      name: name ? read.text(name) : '',
      members: splitAtCommas(body ? partsOfNode(body) : []).map((member) => enumMember(member, read)),
    }
  },
}

function readFunction(node: SyntaxNode, read: LezerRead, parts: readonly SyntaxNode[]): FunctionNode {
  const name = parts.find(({ name }) => name === 'VariableDefinition')
  const isNamed = node.name !== 'ArrowFunction' && name !== undefined
  return {
    kind: 'function',
    span: lezerSpan(node),
    ...(isNamed && { name: read.text(name) }),
    ...(parts[0] !== undefined && keyText(parts[0], read) === 'constructor' && { isConstructor: true }),
    parameters: parametersOf(parts, read),
    body: bodyOf(parts, read),
  }
}

/** An arrow may have one parameter without brackets. */
function parametersOf(parts: readonly SyntaxNode[], read: LezerRead) {
  const list = parts.find(({ name }) => name === 'ParamList')
  if (list !== undefined) return splitAtCommas(partsOfNode(list)).map(read.names)
  const alone = parts.find(({ name }) => name === 'VariableDefinition')
  return alone === undefined ? [] : [read.names([alone])]
}

function bodyOf(parts: readonly SyntaxNode[], read: LezerRead): ScriptNode[] {
  const last = parts.at(-1)
  if (last === undefined) return []
  if (last.name === 'Block') return read.nodes(partsOfNode(last))
  const isArrow = parts.at(-2)?.name === 'Arrow'
  return isArrow ? [{ kind: 'return', span: lezerSpan(last), value: read.node(last) }] : []
}

function readClass(node: SyntaxNode, read: LezerRead, parts: readonly SyntaxNode[]): ScriptNode {
  const name = parts.find(({ name }) => name === 'VariableDefinition')
  const body = parts.find(({ name }) => name === 'ClassBody')
  return {
    kind: 'class',
    span: lezerSpan(node),
    ...(name && { name: read.text(name) }),
    members: (body ? partsOfNode(body) : [])
      .filter((member) => member.firstChild !== null)
      .map((member) => readEntry(member, read)),
    others: [],
  }
}

/** Of an object or a class: a value behind a colon or equals sign, a method, a name alone, or what is spread. */
function readEntry(node: SyntaxNode, read: LezerRead): MemberEntry {
  const parts = partsOfNode(node)
  const span = lezerSpan(node)
  const [head, spread] = parts
  if (head?.name === 'Spread' && spread) {
    return { span, value: { kind: 'spread', span, value: read.node(spread) } }
  }
  const key = parts.find((part) => keyText(part, read) !== undefined)
  const name = key && keyText(key, read)
  const named = name === undefined ? {} : { name }
  if (parts.some((part) => part.name === 'ParamList'))
    return { span, ...named, value: readMethod(node, read, parts) }
  const sign = parts.findIndex((part) => part.name === ':' || part.name === 'Equals')
  const value = sign === -1 ? undefined : parts[sign + 1]
  if (value !== undefined) return { span, ...named, value: read.node(value) }
  const isShort = key?.name === 'PropertyDefinition' && node.name === 'Property' && name !== undefined
  return { span, ...named, ...(isShort && { value: { kind: 'name', span: lezerSpan(key), name } }) }
}

/** A getter gives what its function returns. */
function readMethod(node: SyntaxNode, read: LezerRead, parts: readonly SyntaxNode[]): ScriptNode {
  const method = readFunction(node, read, parts)
  const isGetter = parts.some(({ name }) => name === 'get')
  return isGetter ? { kind: 'call', span: method.span, callee: method, inputs: [] } : method
}

function keyText(node: SyntaxNode, read: LezerRead): string | undefined {
  if (/^(?:Private)?Property(?:Name|Definition)$/.test(node.name)) return read.text(node)
  return node.name === 'String' ? read.text(node).slice(1, -1) : undefined
}

function enumMember(parts: readonly SyntaxNode[], read: LezerRead): MemberEntry {
  const [key, , value] = parts
  const name = key && keyText(key, read)
  const span = { start: key?.from ?? 0, end: parts.at(-1)?.to ?? 0 }
  return { span, ...(name !== undefined && { name }), ...(value && { value: read.node(value) }) }
}
