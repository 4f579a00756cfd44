import type { SyntaxNode } from '@lezer/common'
import type { Comment, EmbeddedKind } from '../../../embedded.ts'
import { childrenOf, isExpression } from '../syntax/children.ts'
import { type Collecting, collectTexts } from './collect-texts.ts'

/** Adds the literals that a comment marks: `# tracesift` before them or at the end of their line. */
export function collectMarked(collecting: Collecting): void {
  const { survey } = collecting.reading
  for (const comment of survey.comments) {
    const kind = markOf(comment)
    if (kind === undefined) continue
    const node = comment.ownLine ? literalAfter(survey, comment) : literalBefore(survey, comment)
    for (const text of node === undefined ? [] : textsIn(node, comment)) collectTexts(collecting, kind, text)
  }
}

function markOf({ text }: Comment): EmbeddedKind | undefined {
  const mark = /^tracesift(?:\s*:\s*(filter|order))?$/.exec(text)
  if (mark === null) return undefined
  return mark[1] === 'order' ? 'order' : 'filter'
}

interface Place {
  readonly text: string
  readonly root: SyntaxNode
}

/** The first literal of what begins after the comment. */
function literalAfter({ text, root }: Place, { span }: Comment): SyntaxNode | undefined {
  blank.lastIndex = span.end
  const start = span.end + (blank.exec(text)?.[0].length ?? 0)
  if (text[start] === '#') return undefined
  let node: SyntaxNode = root.resolveInner(start, 1)
  while (node.parent !== null && node.parent.from === start && !blocks.has(node.parent.name))
    node = node.parent
  const end = bodyOf(node)?.from ?? node.to
  const cursor = root.cursor()
  cursor.moveTo(start, 1)
  do {
    if (cursor.from >= end) return undefined
    if (cursor.from >= start && isLiteral(cursor.node) && !isKey(cursor.node)) return whole(cursor.node)
  } while (cursor.next())
  return undefined
}

/** The last literal that begins or ends on the line of the comment. */
function literalBefore({ text, root }: Place, { span }: Comment): SyntaxNode | undefined {
  const line = Math.max(text.lastIndexOf('\n', span.start), text.lastIndexOf('\r', span.start))
  for (let at = span.start; at > line; at--) {
    for (let node: SyntaxNode | null = root.resolveInner(at, -1); node !== null; node = node.parent) {
      if (node.to > line && node.to <= span.start && isLiteral(node) && !isKey(node)) return whole(node)
      if (blocks.has(node.name)) break
    }
  }
  return undefined
}

/** Other comments may come between, but no other mark. */
const blank = /(?:\s+|#(?!\s*tracesift)[^\r\n]*)*/y
const blocks = new Set(['Script', 'Body'])

function bodyOf(node: SyntaxNode): SyntaxNode | null {
  return node.getChild('Body') ?? node.firstChild?.getChild('Body') ?? null
}

function isLiteral({ name }: SyntaxNode): boolean {
  return name === 'String' || name === 'FormatString' || name === 'ContinuedString'
}

function isKey(node: SyntaxNode): boolean {
  return (
    node.nextSibling?.name === ':' || (node.parent?.name === 'MemberExpression' && node.prevSibling !== null)
  )
}

/** The expression that a literal is the beginning or a part of. */
function whole(literal: SyntaxNode): SyntaxNode {
  let node = literal
  for (let parent = node.parent; parent !== null && grows(parent, node); parent = parent.parent) node = parent
  return node
}

function grows(parent: SyntaxNode, child: SyntaxNode): boolean {
  if (parent.name === 'CallExpression') return child.name === 'MemberExpression'
  if (parent.name === 'MemberExpression')
    return parent.lastChild?.name === 'PropertyName' && parent.parent?.name === 'CallExpression'
  return growing.has(parent.name)
}

const growing = new Set([
  'ContinuedString',
  'BinaryExpression',
  'ParenthesizedExpression',
  'ConditionalExpression',
])

/** All of a list that begins after the comment. */
function textsIn(node: SyntaxNode, { span }: Comment): readonly SyntaxNode[] {
  const list = node.parent
  if (list === null || list.from < span.end || !lists.has(list.name)) return [node]
  if (list.name !== 'DictionaryExpression') return childrenOf(list).filter(isExpression)
  return childrenOf(list).filter((child) => isExpression(child) && child.prevSibling?.name === ':')
}

const lists = new Set(['ArrayExpression', 'TupleExpression', 'SetExpression', 'DictionaryExpression'])
