import type { Node, TemplateLiteral } from '@babel/types'
import { keyName } from './babel-key.ts'
import { type BabelRead, type BabelTable, nodeSpan } from './babel-table.ts'
import type { ScriptNode, TemplateNode } from './tree.ts'

/** What becomes of Babel's expressions, those with members and functions aside. */
export const babelExpressions: BabelTable = {
  Identifier: (node) =>
    node.name === 'undefined'
      ? { kind: 'nothing', span: nodeSpan(node) }
      : { kind: 'name', span: nodeSpan(node), name: node.name },
  StringLiteral: (node) => ({ kind: 'string', span: nodeSpan(node) }),
  TemplateLiteral: readTemplate,
  TaggedTemplateExpression: (node, read) => ({
    ...readTemplate(node.quasi, read),
    span: nodeSpan(node),
    tag: read.node(node.tag),
  }),
  NumericLiteral: (node) => ({ kind: 'number', span: nodeSpan(node) }),
  NullLiteral: (node) => ({ kind: 'nothing', span: nodeSpan(node) }),
  BooleanLiteral: (node) => ({ ...inside(node, []), ...(!node.value && { kind: 'nothing' }) }),
  ThisExpression: (node) => ({ kind: 'this', span: nodeSpan(node) }),
  TSAsExpression: unwrap,
  TSSatisfiesExpression: unwrap,
  TSNonNullExpression: unwrap,
  TSTypeAssertion: unwrap,
  TSInstantiationExpression: unwrap,
  ParenthesizedExpression: unwrap,
  AwaitExpression: (node, read) => read.node(node.argument),
  BinaryExpression: (node, read) => {
    const operands = read.nodes(operandsOf(node))
    if (node.operator === '+') return { kind: 'plus', span: nodeSpan(node), operands }
    if (arithmetic.has(node.operator)) return { kind: 'arithmetic', span: nodeSpan(node), operands }
    return inside(node, operands)
  },
  UnaryExpression: (node, read) => {
    const operands = [read.node(node.argument)]
    return '+-~'.includes(node.operator)
      ? { kind: 'arithmetic', span: nodeSpan(node), operands }
      : inside(node, operands)
  },
  LogicalExpression: (node, read) => {
    const [left, right] = [read.node(node.left), read.node(node.right)]
    return node.operator === '&&'
      ? { kind: 'guard', span: nodeSpan(node), condition: left, value: right }
      : { kind: 'choice', span: nodeSpan(node), options: [left, right] }
  },
  ConditionalExpression: (node, read) => ({
    kind: 'choice',
    span: nodeSpan(node),
    condition: read.node(node.test),
    options: read.nodes([node.consequent, node.alternate]),
  }),
  CallExpression: readCall,
  OptionalCallExpression: readCall,
  NewExpression: readCall,
  ImportExpression: (node, read) => ({
    kind: 'call',
    span: nodeSpan(node),
    callee: { kind: 'name', span: nodeSpan(node), name: 'import' },
    inputs: [read.node(node.source)],
  }),
  MemberExpression: readMember,
  OptionalMemberExpression: readMember,
  ArrayExpression: (node, read) => ({
    kind: 'array',
    span: nodeSpan(node),
    items: read.nodes(node.elements),
  }),
  SpreadElement: (node, read) => ({
    kind: 'spread',
    span: nodeSpan(node),
    value: read.node(node.argument),
  }),
}

const arithmetic: ReadonlySet<string> = new Set(['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>'])

function inside(node: Node, parts: readonly ScriptNode[]): ScriptNode {
  return { kind: 'other', span: nodeSpan(node), parts }
}

function unwrap(node: { readonly expression: Node }, read: BabelRead): ScriptNode {
  return read.node(node.expression)
}

function readTemplate(node: TemplateLiteral, read: BabelRead): TemplateNode {
  return {
    kind: 'template',
    span: nodeSpan(node),
    chunks: node.quasis.map(nodeSpan),
    holes: read.nodes(node.expressions),
  }
}

/** Of `a + b + c`, all three, however long the chain is. */
function operandsOf(node: Extract<Node, { type: 'BinaryExpression' }>): Node[] {
  const operands: Node[] = [node.right]
  let left: Node = node.left
  while (left.type === 'BinaryExpression' && left.operator === node.operator) {
    operands.push(left.right)
    left = left.left
  }
  return operands.concat(left).reverse()
}

function readCall(
  node: Extract<Node, { type: 'CallExpression' | 'OptionalCallExpression' | 'NewExpression' }>,
  read: BabelRead,
): ScriptNode {
  const [callee, ...inputs] = read.nodes([node.callee, ...(node.arguments ?? [])])
  return { kind: 'call', span: nodeSpan(node), callee: callee as ScriptNode, inputs }
}

function readMember(
  node: Extract<Node, { type: 'MemberExpression' | 'OptionalMemberExpression' }>,
  read: BabelRead,
): ScriptNode {
  const name = keyName(node.property, node.computed)
  const object = read.node(node.object)
  if (name !== undefined) return { kind: 'member', span: nodeSpan(node), object, name }
  return { kind: 'member', span: nodeSpan(node), object, index: read.node(node.property) }
}
