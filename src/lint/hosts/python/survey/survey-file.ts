import type { SyntaxNode } from '@lezer/common'
import type { Comment } from '../../../embedded.ts'
import { beginsLine } from '../../begins-line.ts'
import { expressionsIn } from '../syntax/children.ts'
import { parametersOf } from '../syntax/parameters-of.ts'
import { parsePython } from '../syntax/parse-python.ts'
import { lastNameOf } from '../syntax/path-of.ts'
import { recordEvents } from './record-events.ts'
import type { Scope } from './scope.ts'
import { type Survey, scopeKey } from './survey.ts'

/** Walks a file once, and keeps what can be asked about it. */
export function surveyFile(text: string): Survey {
  const tree = parsePython(text)
  const surveying = startSurvey(text, tree.topNode)
  tree.iterate({
    enter: (found) => {
      if (found.type.isError) surveying.faulty = true
      const kind = scopeKinds[found.name]
      const recorder = recorders[found.name]
      if (recorder === undefined) return
      const { node } = found
      if (kind !== undefined && opens(node)) openScope(surveying, node, kind)
      recorder(surveying, node)
    },
    leave: (node) => {
      if (scopeKinds[node.name] !== undefined && surveying.scopes.has(scopeKey(node))) {
        surveying.scope = surveying.scope.parent ?? surveying.module
      }
    },
  })
  return surveying
}

interface Surveying extends Survey {
  scope: Scope
  faulty: boolean
  readonly scopes: Map<string, Scope>
  readonly calls: Map<string, SyntaxNode[]>
  readonly aliases: Map<string, string>
  readonly comments: Comment[]
  readonly documentation: SyntaxNode[]
}

function startSurvey(text: string, root: SyntaxNode): Surveying {
  const module = newScope('module', root, '', undefined, text)
  return {
    text,
    root,
    module,
    scope: module,
    scopes: new Map([[scopeKey(root), module]]),
    calls: new Map(),
    aliases: new Map(),
    comments: [],
    documentation: [],
    faulty: false,
  }
}

const scopeKinds: Readonly<Record<string, Scope['kind']>> = {
  FunctionDefinition: 'function',
  LambdaExpression: 'function',
  ClassDefinition: 'class',
  ArrayComprehensionExpression: 'comprehension',
  ComprehensionExpression: 'comprehension',
  SetComprehensionExpression: 'comprehension',
  DictionaryComprehensionExpression: 'comprehension',
  ArgList: 'comprehension',
}

/** A list of arguments is a scope where it is a generator. */
function opens(node: SyntaxNode): boolean {
  return node.name !== 'ArgList' || node.getChild('for') !== null
}

function openScope(surveying: Surveying, node: SyntaxNode, kind: Scope['kind']): void {
  const named = node.name.endsWith('Definition') ? node.getChild('VariableName') : null
  const name = named === null ? '' : surveying.text.slice(named.from, named.to)
  const scope = newScope(kind, node, name, surveying.scope, surveying.text)
  if (name !== '') surveying.scope.inner.set(name, scope)
  if (kind === 'function') surveying.scope.functions.push(scope)
  surveying.scopes.set(scopeKey(node), scope)
  surveying.scope = scope
}

function newScope(
  kind: Scope['kind'],
  node: SyntaxNode,
  name: string,
  parent: Scope | undefined,
  text: string,
): Scope {
  return {
    kind,
    node,
    name,
    ...(parent && { parent }),
    events: new Map(),
    inner: new Map(),
    functions: [],
    parameters: kind === 'function' ? parametersOf(node, text) : [],
    returns: [],
    shared: new Map(),
  }
}

type Recorder = (surveying: Surveying, node: SyntaxNode) => void

const recordEvent: Recorder = ({ scope, text }, node) => recordEvents(scope, node, text)

const recorders: Readonly<Record<string, Recorder>> = {
  FunctionDefinition: () => {},
  ClassDefinition: () => {},
  AssignStatement: recordEvent,
  UpdateStatement: recordEvent,
  NamedExpression: recordEvent,
  ForStatement: recordEvent,
  WithStatement: recordEvent,
  ArrayComprehensionExpression: recordEvent,
  ComprehensionExpression: recordEvent,
  SetComprehensionExpression: recordEvent,
  DictionaryComprehensionExpression: recordEvent,
  ArgList: (surveying, node) => {
    if (opens(node)) recordEvent(surveying, node)
  },
  CallExpression: (surveying, node) => {
    recordCall(surveying, node)
    recordEvent(surveying, node)
  },
  ReturnStatement: ({ scope }, node) => {
    const [value] = expressionsIn(node)
    if (value !== undefined) scope.returns.push(value)
  },
  LambdaExpression: ({ scope }, node) => {
    const value = expressionsIn(node).at(-1)
    if (value !== undefined) scope.returns.push(value)
  },
  ScopeStatement: recordShared,
  ImportStatement: recordAliases,
  Comment: recordComment,
  String: recordString,
  FormatString: recordString,
}

function recordCall({ calls, text }: Surveying, node: SyntaxNode): void {
  const callee = node.firstChild
  const name = callee === null ? undefined : lastNameOf(callee, text)
  if (name === undefined) return
  const known = calls.get(name)
  if (known === undefined) calls.set(name, [node])
  else known.push(node)
}

function recordShared({ scope, text }: Surveying, node: SyntaxNode): void {
  const kind = node.firstChild?.name === 'nonlocal' ? 'nonlocal' : 'global'
  for (const { from, to } of node.getChildren('VariableName')) scope.shared.set(text.slice(from, to), kind)
}

function recordAliases({ aliases, text }: Surveying, node: SyntaxNode): void {
  for (const as of node.getChildren('as')) {
    const [original, local] = [as.prevSibling, as.nextSibling]
    if (original?.name !== 'VariableName' || local?.name !== 'VariableName') continue
    aliases.set(text.slice(local.from, local.to), text.slice(original.from, original.to))
  }
}

function recordComment({ comments, text }: Surveying, { from, to }: SyntaxNode): void {
  comments.push({
    text: text
      .slice(from, to)
      .replace(/^[#\s]+/, '')
      .trimEnd(),
    span: { start: from, end: to },
    ownLine: beginsLine(text, from),
  })
}

/** The grammar lets a string end with its line. */
function recordString(surveying: Surveying, node: SyntaxNode): void {
  const { documentation, text } = surveying
  if (!quotes.has(text[node.to - 1])) surveying.faulty = true
  if (node.parent?.name === 'ExpressionStatement') documentation.push(node)
}

const quotes: ReadonlySet<string | undefined> = new Set(["'", '"'])
