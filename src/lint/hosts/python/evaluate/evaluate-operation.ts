import type { SyntaxNode } from '@lezer/common'
import { childrenOf, expressionsIn } from '../syntax/children.ts'
import { concatenate } from '../values/concatenate.ts'
import { holeValue, isNumber, type ListValue, loneHole, type Value } from '../values/value.ts'
import { fillTemplate } from './fill-template.ts'
import { addLists, listsOf } from './lists-of.ts'
import { percentTemplate } from './percent-template.ts'
import { holeOf, type Reading } from './reading.ts'
import { partOf } from './texts-of.ts'

/** What an operator, or a conditional expression, makes of its operands. */
export function evaluateOperation(reading: Reading, node: SyntaxNode): readonly Value[] | undefined {
  if (node.name === 'ConditionalExpression') return evaluateConditional(reading, node)
  const operator = operatorOf(node)
  const text = operator === undefined ? '' : reading.survey.text.slice(operator.from, operator.to)
  const operation = Object.hasOwn(operations, text) ? operations[text] : undefined
  return operation?.(reading, node) ?? arithmetic(reading, node)
}

/** The sign or word between the operands. */
function operatorOf(node: SyntaxNode): SyntaxNode | undefined {
  return childrenOf(node).find(({ name }) => name.endsWith('Op') || name === 'or' || name === 'and')
}

function evaluateConditional(reading: Reading, node: SyntaxNode): readonly Value[] {
  const [chosen, , otherwise] = expressionsIn(node)
  return [chosen, otherwise].flatMap((branch) => (branch === undefined ? [] : reading.evaluate(branch)))
}

type Operation = (reading: Reading, node: SyntaxNode) => readonly Value[] | undefined

const operations: Readonly<Record<string, Operation>> = {
  '+': evaluateSum,
  '%': (reading, node) => {
    const [template, given] = expressionsIn(node)
    return template && given && fillTemplate(reading, template, percentTemplate(reading, given))
  },
  '|': evaluateUnion,
  or: (reading, node) => expressionsIn(node).flatMap((operand) => reading.evaluate(operand)),
  and: (reading, node) => {
    const last = expressionsIn(node).at(-1)
    return last && reading.evaluate(last)
  },
}

/** A sum of many is as deep as it is long, so its left side is not gone down one call a step. */
function evaluateSum(reading: Reading, node: SyntaxNode): readonly Value[] | undefined {
  const operands = operandsOf(reading, node)
  const values = operands.map((operand) => reading.evaluate(operand))
  if (values.some((alternatives) => alternatives.some(isNumber))) return undefined
  if (values.some((alternatives) => alternatives.some(({ kind }) => kind === 'list')))
    return sumOfLists(reading, operands)
  const known = values.some((alternatives) => alternatives.some((value) => loneHole(value) === undefined))
  return known ? concatenate(operands.map((operand) => partOf(reading, operand))) : undefined
}

function operandsOf({ survey: { text } }: Reading, sum: SyntaxNode): readonly SyntaxNode[] {
  const operands: SyntaxNode[] = []
  let node = sum
  while (node.name === 'BinaryExpression') {
    const operator = operatorOf(node)
    const [left, right] = expressionsIn(node)
    if (operator === undefined || left === undefined || text[operator.from] !== '+') break
    if (right !== undefined) operands.unshift(right)
    node = left
  }
  return [node, ...operands]
}

function sumOfLists(reading: Reading, operands: readonly SyntaxNode[]): readonly Value[] {
  const empty: ListValue = { kind: 'list', items: [], certainty: 'whole' }
  return operands.reduce<readonly ListValue[]>(
    (lists, operand) => {
      const added = listsOf(reading, operand)
      return lists.length * added.length > 16
        ? lists
        : lists.flatMap((list) => added.map((other) => addLists(list, other)))
    },
    [empty],
  )
}

/** Dictionaries, the later of which counts. */
function evaluateUnion(reading: Reading, node: SyntaxNode): readonly Value[] | undefined {
  const [left, right] = expressionsIn(node).map((operand) => reading.evaluate(operand)[0])
  if (left?.kind !== 'dictionary' || right?.kind !== 'dictionary') return undefined
  const entries = new Map([...left.entries, ...right.entries])
  return [{ kind: 'dictionary', entries, open: left.open || right.open }]
}

/** Known to be a number where an operand is: texts and numbers do not mix. */
function arithmetic(reading: Reading, node: SyntaxNode): readonly Value[] | undefined {
  const operator = operatorOf(node)
  const sign = operator === undefined ? '' : reading.survey.text.slice(operator.from, operator.to)
  if (!/^[-+*/]/.test(sign)) return undefined
  const operands = [node.firstChild, node.lastChild].filter((operand) => operand !== null)
  const numbers = operands.filter((operand) => reading.evaluate(operand).some(isNumber))
  const needed = sign === '*' ? 2 : 1
  return numbers.length < needed ? undefined : [holeValue(holeOf(reading, node, { type: 'number' }))]
}
