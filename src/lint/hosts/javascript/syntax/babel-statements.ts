import type { Node } from '@babel/types'
import { type AssignTarget, assignment } from './assignment.ts'
import { keyName } from './babel-key.ts'
import { type BabelRead, type BabelTable, nodeSpan } from './babel-table.ts'
import type { LoopNode, ScriptNode } from './tree.ts'

/** What becomes of Babel's statements and assignments. */
export const babelStatements: BabelTable = {
  AssignmentExpression: (node, read) =>
    assignment(nodeSpan(node), node.operator, target(node.left, read), read.node(node.right)),
  UpdateExpression: (node, read) => {
    const span = nodeSpan(node)
    const value: ScriptNode = { kind: 'arithmetic', span, operands: [] }
    return { kind: 'assign', span, how: 'change', ...target(node.argument, read), value }
  },
  VariableDeclaration: (node, read) => {
    const declarations = node.declarations.map(
      ({ id, init, end }, index): ScriptNode => ({
        kind: 'declare',
        span: { start: (index === 0 ? node : id).start ?? 0, end: end ?? 0 },
        isWide: node.kind === 'var',
        names: read.names(id),
        ...(init && { value: read.node(init) }),
      }),
    )
    const [only] = declarations
    if (declarations.length === 1 && only) return only
    return { kind: 'other', span: nodeSpan(node), parts: declarations }
  },
  IfStatement: (node, read) => ({
    kind: 'branch',
    span: nodeSpan(node),
    before: [read.node(node.test)],
    arms: [[read.node(node.consequent)], ...(node.alternate ? [[read.node(node.alternate)]] : [])],
    isExhaustive: Boolean(node.alternate),
  }),
  SwitchStatement: (node, read) => ({
    kind: 'branch',
    span: nodeSpan(node),
    before: read.nodes([node.discriminant, ...node.cases.map(({ test }) => test)]),
    arms: node.cases
      .filter(({ consequent }) => consequent.length > 0)
      .map(({ consequent }) => read.nodes(consequent)),
    isExhaustive: node.cases.some(({ test }) => !test),
  }),
  CatchClause: (node, read) => ({
    kind: 'branch',
    span: nodeSpan(node),
    before: [],
    arms: [
      [
        ...(node.param
          ? [
              {
                kind: 'declare' as const,
                span: nodeSpan(node.param),
                isWide: false,
                names: read.names(node.param),
              },
            ]
          : []),
        read.node(node.body),
      ],
    ],
    isExhaustive: false,
  }),
  ForStatement: (node, read) => {
    const before = read.nodes([node.init, node.test, node.update])
    const names = before.flatMap(declaredNames)
    return loop(node, node.body, read, { before, names: names.map(({ path: _, ...name }) => name) })
  },
  ForOfStatement: (node, read) =>
    loop(node, node.body, read, { names: loopNames(node.left, read), each: read.node(node.right) }),
  ForInStatement: (node, read) =>
    loop(node, node.body, read, {
      names: loopNames(node.left, read).map(({ path: _, ...name }) => name),
      before: [read.node(node.right)],
    }),
  WhileStatement: (node, read) => loop(node, node.body, read, { before: [read.node(node.test)] }),
  DoWhileStatement: (node, read) => ({
    ...loop(node, node.body, read, { before: [read.node(node.test)] }),
    head: { start: node.start ?? 0, end: (node.start ?? 0) + 2 },
  }),
  BlockStatement: (node, read) => ({ kind: 'block', span: nodeSpan(node), body: read.nodes(node.body) }),
  StaticBlock: (node, read) => ({ kind: 'block', span: nodeSpan(node), body: read.nodes(node.body) }),
  TSModuleBlock: (node, read) => ({ kind: 'block', span: nodeSpan(node), body: read.nodes(node.body) }),
  ReturnStatement: (node, read) => ({
    kind: 'return',
    span: nodeSpan(node),
    ...(node.argument && { value: read.node(node.argument) }),
  }),
  ImportDeclaration: (node) => ({
    kind: 'import',
    span: nodeSpan(node),
    module: node.source.value,
    names: node.specifiers.map((specifier) => ({
      local: specifier.local.name,
      imported: imported(specifier),
    })),
  }),
}

function target(node: Node, read: BabelRead): AssignTarget {
  if (node.type === 'ObjectPattern' || node.type === 'ArrayPattern') return { names: read.names(node) }
  return { target: read.node(node), names: [] }
}

function loop(
  node: Node,
  body: Node,
  read: BabelRead,
  parts: Partial<Pick<LoopNode, 'before' | 'names' | 'each'>>,
): LoopNode {
  const { start, end } = nodeSpan(node)
  const head = { start, end: body.start ?? end }
  return {
    kind: 'loop',
    span: { start, end },
    head,
    names: [],
    before: [],
    ...parts,
    body: [read.node(body)],
  }
}

function loopNames(left: Node, read: BabelRead) {
  return read.names(left.type === 'VariableDeclaration' ? (left.declarations[0]?.id ?? left) : left)
}

function declaredNames(node: ScriptNode) {
  if (node.kind === 'declare') return node.names
  return node.kind === 'other'
    ? node.parts.flatMap((part) => (part.kind === 'declare' ? part.names : []))
    : []
}

function imported(specifier: Extract<Node, { type: 'ImportDeclaration' }>['specifiers'][number]): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  return keyName(specifier.imported, false) ?? ''
}
