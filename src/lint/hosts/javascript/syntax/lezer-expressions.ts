import type { SyntaxNode } from '@lezer/common'
import { type LezerRead, type LezerTable, lezerSpan, partsOfNode, splitAtCommas } from './lezer-table.ts'
import type { ScriptNode, TemplateNode } from './tree.ts'

/** What becomes of expressions, those with members and functions aside. */
export const lezerExpressions: LezerTable = {
  VariableName: readName,
  VariableDefinition: readName,
  String: (node) => ({ kind: 'string', span: lezerSpan(node) }),
  TemplateString: readTemplate,
  TaggedTemplateExpression: (node, read, parts) => {
    const [tag, template] = [parts[0], parts.at(-1)]
    if (tag === undefined || template?.name !== 'TemplateString') return inside(node, read, parts)
    return { ...readTemplate(template, read), span: lezerSpan(node), tag: read.node(tag) }
  },
  Number: (node) => ({ kind: 'number', span: lezerSpan(node) }),
  null: (node) => ({ kind: 'nothing', span: lezerSpan(node) }),
  BooleanLiteral: (node, read) =>
    read.text(node) === 'false' ? { kind: 'nothing', span: lezerSpan(node) } : inside(node, read, []),
  this: (node) => ({ kind: 'this', span: lezerSpan(node) }),
  ParenthesizedExpression: (node, read, parts) => first(node, read, splitAtCommas(parts).flat()),
  AwaitExpression: (node, read, parts) => first(node, read, parts.slice(1)),
  BinaryExpression: readBinary,
  UnaryExpression: (node, read, parts) => {
    const operands = read.nodes(parts.slice(1))
    return parts[0]?.name === 'ArithOp'
      ? { kind: 'arithmetic', span: lezerSpan(node), operands }
      : { kind: 'other', span: lezerSpan(node), parts: operands }
  },
  ConditionalExpression: (node, read, parts) => {
    const [condition, ...options] = read.nodes(parts.filter(({ name }) => name !== 'LogicOp'))
    return { kind: 'choice', span: lezerSpan(node), ...(condition && { condition }), options }
  },
  CallExpression: readCall,
  NewExpression: (node, read, parts) => readCall(node, read, parts.slice(1)),
  MemberExpression: (node, read, parts) => {
    const [object, , key] = parts
    if (object === undefined) return inside(node, read, parts)
    const span = lezerSpan(node)
    if (key === undefined) return { kind: 'member', span, object: read.node(object) }
    const written = read.text(key)
    if (/PropertyName$/.test(key.name))
      return { kind: 'member', span, object: read.node(object), name: written }
    if (key.name === 'String')
      return { kind: 'member', span, object: read.node(object), name: written.slice(1, -1) }
    return { kind: 'member', span, object: read.node(object), index: read.node(key) }
  },
  ArrayExpression: (node, read, parts) => ({
    kind: 'array',
    span: lezerSpan(node),
    items: items(parts, read),
  }),
}

function inside(node: SyntaxNode, read: LezerRead, parts: readonly SyntaxNode[]): ScriptNode {
  return { kind: 'other', span: lezerSpan(node), parts: read.nodes(parts) }
}

function first(node: SyntaxNode, read: LezerRead, parts: readonly SyntaxNode[]): ScriptNode {
  const [part] = parts
  return part === undefined ? inside(node, read, []) : read.node(part)
}

function readName(node: SyntaxNode, read: LezerRead): ScriptNode {
  const name = read.text(node)
  const span = lezerSpan(node)
  return name === 'undefined' ? { kind: 'nothing', span } : { kind: 'name', span, name }
}

function readTemplate(node: SyntaxNode, read: LezerRead): TemplateNode {
  const holes = partsOfNode(node).filter(({ name }) => name === 'Interpolation')
  const isClosed = node.to - node.from > 1 && read.text(node).endsWith('`') && holes.at(-1)?.to !== node.to
  const ends = [...holes.map(({ from }) => from), isClosed ? node.to - 1 : node.to]
  const starts = [node.from + 1, ...holes.map(({ to }) => to)]
  return {
    kind: 'template',
    span: lezerSpan(node),
    chunks: starts.map((start, index) => ({ start, end: Math.max(start, ends[index] ?? start) })),
    holes: holes.map((hole) =>
      first(
        hole,
        read,
        partsOfNode(hole).filter(({ name }) => !name.startsWith('Interp')),
      ),
    ),
  }
}

function readBinary(node: SyntaxNode, read: LezerRead, parts: readonly SyntaxNode[]): ScriptNode {
  const [left, operator, right] = parts
  const span = lezerSpan(node)
  if (left === undefined || operator === undefined || right === undefined) return inside(node, read, parts)
  const written = read.text(operator)
  if (operator.name === 'as' || operator.name === 'satisfies') return read.node(left)
  if (written === '+') return { kind: 'plus', span, operands: read.nodes([...summands(left, read), right]) }
  if (operator.name === 'ArithOp' || operator.name === 'BitOp') {
    return { kind: 'arithmetic', span, operands: read.nodes([left, right]) }
  }
  if (written === '&&') return { kind: 'guard', span, condition: read.node(left), value: read.node(right) }
  if (written === '||' || written === '??')
    return { kind: 'choice', span, options: read.nodes([left, right]) }
  return inside(node, read, parts)
}

/** Of `a + b`, both, however long the chain is. */
function summands(node: SyntaxNode, read: LezerRead): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let at = node; ; ) {
    const [left, operator, right] = at.name === 'BinaryExpression' ? partsOfNode(at) : []
    if (left === undefined || operator === undefined || right === undefined || read.text(operator) !== '+') {
      return [at, ...found.reverse()]
    }
    found.push(right)
    at = left
  }
}

function readCall(node: SyntaxNode, read: LezerRead, parts: readonly SyntaxNode[]): ScriptNode {
  const [callee] = parts
  const inputs = parts.find(({ name }) => name === 'ArgList')
  if (callee === undefined) return inside(node, read, [])
  return {
    kind: 'call',
    span: lezerSpan(node),
    callee: read.node(callee),
    inputs: inputs ? items(partsOfNode(inputs), read) : [],
  }
}

function items(parts: readonly SyntaxNode[], read: LezerRead): ScriptNode[] {
  return splitAtCommas(parts).flatMap(([item, value]) => {
    if (item?.name !== 'Spread') return item ? [read.node(item)] : []
    if (value === undefined) return []
    return [{ kind: 'spread' as const, span: { start: item.from, end: value.to }, value: read.node(value) }]
  })
}
