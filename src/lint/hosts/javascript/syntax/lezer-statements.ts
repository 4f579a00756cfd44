import type { SyntaxNode } from '@lezer/common'
import { assignment } from './assignment.ts'
import { type LezerRead, type LezerTable, lezerSpan, partsOfNode, splitAtCommas } from './lezer-table.ts'
import type { LoopNode, ScriptNode } from './tree.ts'

/** What becomes of statements and assignments. */
export const lezerStatements: LezerTable = {
  ExpressionStatement: (node, read, [expression]) =>
    expression ? read.node(expression) : { kind: 'other', span: lezerSpan(node), parts: [] },
  AssignmentExpression: (node, read, [target, operator, value]) => {
    if (target === undefined || operator === undefined || value === undefined) {
      return {
        kind: 'other',
        span: lezerSpan(node),
        parts: read.nodes([target, value].filter((part) => part !== undefined)),
      }
    }
    const isPattern = target.name === 'ObjectPattern' || target.name === 'ArrayPattern'
    const into = isPattern ? { names: read.names([target]) } : { target: read.node(target), names: [] }
    return assignment(lezerSpan(node), read.text(operator), into, read.node(value))
  },
  PostfixExpression: (node, read, [operand, operator]) => {
    const span = lezerSpan(node)
    if (operand === undefined) return { kind: 'other', span, parts: [] }
    if (operator?.name !== 'ArithOp') return read.node(operand)
    const value: ScriptNode = { kind: 'arithmetic', span, operands: [] }
    return { kind: 'assign', span, how: 'change', target: read.node(operand), names: [], value }
  },
  VariableDeclaration: (node, read, [keyword, ...parts]) => {
    const declarations = splitAtCommas(parts).map((group, index): ScriptNode => {
      const equals = group.findIndex(({ name }) => name === 'Equals')
      const value = equals === -1 ? undefined : group[equals + 1]
      const start = index === 0 ? node.from : (group[0]?.from ?? node.from)
      return {
        kind: 'declare',
        span: { start, end: group.at(-1)?.to ?? node.to },
        isWide: keyword !== undefined && read.text(keyword) === 'var',
        names: read.names(equals === -1 ? group : group.slice(0, equals)),
        ...(value && { value: read.node(value) }),
      }
    })
    const [only] = declarations
    return declarations.length === 1 && only
      ? only
      : { kind: 'other', span: lezerSpan(node), parts: declarations }
  },
  IfStatement: (node, read, parts) => {
    const [condition, ...arms] = parts.filter(({ name }) => name !== 'if' && name !== 'else')
    return {
      kind: 'branch',
      span: lezerSpan(node),
      before: condition ? [read.node(condition)] : [],
      arms: arms.map((arm) => [read.node(arm)]),
      isExhaustive: arms.length > 1,
    }
  },
  SwitchBody: (node, read, parts) => {
    const arms: SyntaxNode[][] = []
    for (const part of parts) {
      if (part.name === 'CaseLabel' || part.name === 'DefaultLabel') arms.push([])
      else arms.at(-1)?.push(part)
    }
    return {
      kind: 'branch',
      span: lezerSpan(node),
      before: [],
      arms: arms.filter((arm) => arm.length > 0).map(read.nodes),
      isExhaustive: parts.some(({ name }) => name === 'DefaultLabel'),
    }
  },
  CatchClause: (node, read, parts) => ({
    kind: 'branch',
    span: lezerSpan(node),
    before: [],
    arms: [read.nodes(parts)],
    isExhaustive: false,
  }),
  ForStatement: (node, read, parts) => {
    const spec = parts.find(({ name }) => /^For\w*Spec$/.test(name))
    const body = parts.at(-1)
    return body === undefined
      ? { kind: 'other', span: lezerSpan(node), parts: [] }
      : readFor(node, spec, body, read)
  },
  WhileStatement: (node, read, parts) =>
    readLoop(node, parts.at(-1), read, { before: read.nodes(parts.slice(1, -1)) }),
  DoStatement: (node, read, parts) => ({
    ...readLoop(node, parts.at(1), read, { before: read.nodes(parts.slice(2)) }),
    head: { start: node.from, end: Math.min(node.from + 2, node.to) },
  }),
  Block: (node, read, parts) => ({ kind: 'block', span: lezerSpan(node), body: read.nodes(parts) }),
  ReturnStatement: (node, read, [, value]) => ({
    kind: 'return',
    span: lezerSpan(node),
    ...(value && { value: read.node(value) }),
  }),
  ImportDeclaration: (node, read, parts) => {
    const module = parts.find(({ name }) => name === 'String')
    const group = parts.find(({ name }) => name === 'ImportGroup')
    const direct = parts.filter(({ name }) => name === 'VariableDefinition').map(read.text)
    const isAll = parts.some(({ name }) => name === 'Star')
    return {
      kind: 'import',
      span: lezerSpan(node),
      module: module ? read.text(module).slice(1, -1) : '',
      names: [
        ...direct.map((local) => ({ local, imported: isAll ? '*' : 'default' })),
        ...splitAtCommas(group ? partsOfNode(group) : []).map((item) => importedName(item, read)),
      ],
    }
  },
}

function readFor(
  node: SyntaxNode,
  spec: SyntaxNode | undefined,
  body: SyntaxNode,
  read: LezerRead,
): LoopNode {
  const parts = spec ? partsOfNode(spec).filter(({ name }) => name !== '(' && name !== ')') : []
  const of = parts.findIndex(({ name }) => name === 'of' || name === 'in')
  const each = of === -1 ? undefined : parts[of + 1]
  if (each === undefined) return readLoop(node, body, read, { before: read.nodes(parts) })
  const names = read.names(parts.slice(0, of))
  return parts[of]?.name === 'of'
    ? readLoop(node, body, read, { names, each: read.node(each) })
    : readLoop(node, body, read, {
        names: names.map(({ path: _, ...name }) => name),
        before: [read.node(each)],
      })
}

function readLoop(
  node: SyntaxNode,
  body: SyntaxNode | undefined,
  read: LezerRead,
  parts: Partial<Pick<LoopNode, 'before' | 'names' | 'each'>>,
): LoopNode {
  const span = lezerSpan(node)
  const before = parts.before ?? []
  const declared = before.flatMap((part) => (part.kind === 'declare' ? part.names : []))
  return {
    kind: 'loop',
    span,
    head: { start: span.start, end: body?.from ?? span.end },
    names: declared.map(({ path: _, ...name }) => name),
    ...parts,
    before,
    body: body ? [read.node(body)] : [],
  }
}

function importedName(parts: readonly SyntaxNode[], read: LezerRead) {
  const names = parts
    .filter(({ name }) => name === 'VariableName' || name === 'VariableDefinition')
    .map(read.text)
  return { local: names.at(-1) ?? '', imported: names[0] ?? '' }
}
