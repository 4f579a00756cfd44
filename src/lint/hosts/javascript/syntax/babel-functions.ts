import type { Function as BabelFunction, Class, Node } from '@babel/types'
import { keyName } from './babel-key.ts'
import { type BabelRead, type BabelTable, nodeSpan } from './babel-table.ts'
import type { ClassNode, FunctionNode, MemberEntry, ScriptNode } from './tree.ts'

/** What becomes of Babel's functions, classes and objects. */
export const babelFunctions: BabelTable = {
  FunctionDeclaration: readFunction,
  FunctionExpression: readFunction,
  ArrowFunctionExpression: readFunction,
  ClassDeclaration: readClass,
  ClassExpression: readClass,
  ObjectExpression: (node, read) => ({
    kind: 'object',
    span: nodeSpan(node),
    members: node.properties.map((property) => readEntry(property, read)),
  }),
  TSEnumDeclaration: (node, read) => ({
    kind: 'enum',
    span: nodeSpan(node),
    name: node.id.name,
    members: node.body.members.map((member) => ({
      span: nodeSpan(member),
      ...named(member.id, false),
      ...(member.initializer && { value: read.node(member.initializer) }),
    })),
  }),
}

function readFunction(node: BabelFunction, read: BabelRead): FunctionNode {
  const name = 'id' in node ? node.id?.name : undefined
  const { body } = node
  return {
    kind: 'function',
    span: nodeSpan(node),
    ...(name !== undefined && { name }),
    ...('kind' in node && node.kind === 'constructor' && { isConstructor: true }),
    parameters: node.params.map((parameter) => read.names(parameter)),
    body:
      body.type === 'BlockStatement'
        ? read.nodes(body.body)
        : [{ kind: 'return', span: nodeSpan(body), value: read.node(body) }],
  }
}

function readClass(node: Class, read: BabelRead): ClassNode {
  const entries = node.body.body.map((member) => readEntry(member, read))
  const name = node.id?.name
  return {
    kind: 'class',
    span: nodeSpan(node),
    ...(name !== undefined && { name }),
    members: entries,
    others: node.superClass ? [read.node(node.superClass)] : [],
  }
}

function readEntry(node: Node, read: BabelRead): MemberEntry {
  const span = nodeSpan(node)
  if (node.type === 'SpreadElement') return { span, value: read.node(node) }
  if (!('key' in node) || typeof node.key === 'string') return { span, value: read.node(node) }
  const name = named(node.key, 'computed' in node && node.computed === true)
  if ('params' in node && 'body' in node) return { span, ...name, value: readMethod(node as Method, read) }
  const value = 'value' in node && typeof node.value === 'object' ? node.value : undefined
  return { span, ...name, ...(value && { value: read.node(value as Node) }) }
}

type Method = Extract<Node, { type: 'ObjectMethod' | 'ClassMethod' | 'ClassPrivateMethod' }>

/** A getter gives what its function returns. */
function readMethod(node: Method, read: BabelRead): ScriptNode {
  const method = readFunction(node, read)
  return node.kind === 'get' ? { kind: 'call', span: method.span, callee: method, inputs: [] } : method
}

function named(key: Node, computed: boolean): { readonly name?: string } {
  const name = keyName(key, computed)
  return name === undefined ? {} : { name }
}
