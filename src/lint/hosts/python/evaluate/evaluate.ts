import type { SyntaxNode } from '@lezer/common'
import type { Survey } from '../survey/survey.ts'
import { boundValues } from '../values/merge-values.ts'
import { holeValue, type Value } from '../values/value.ts'
import { evaluateCall } from './evaluate-call.ts'
import { evaluateCollection } from './evaluate-collection.ts'
import { evaluateComprehension } from './evaluate-comprehension.ts'
import { evaluateName } from './evaluate-name.ts'
import { evaluateNumber } from './evaluate-number.ts'
import { evaluateOperation } from './evaluate-operation.ts'
import { evaluateString } from './evaluate-string.ts'
import { firstExpression, lastExpression } from './parts.ts'
import { type Frame, holeOf, outermostFrame, type Reading } from './reading.ts'
import { withOrigins } from './with-origins.ts'

/** Starts to read the expressions of a file. */
export function startReading(survey: Survey): Reading {
  const frame = outermostFrame()
  const left = { steps: 20_000 + survey.text.length, depth: 64 }
  return readingIn(survey, frame, left)
}

/** Enough for what people write; what is beyond is a hole. */
interface Effort {
  steps: number
  depth: number
}

function readingIn(survey: Survey, frame: Frame, left: Effort): Reading {
  const reading: Reading = {
    survey,
    frame,
    evaluate: (node, other) =>
      other === undefined || other === frame
        ? remember(reading, node, left)
        : remember(readingIn(survey, other, left), node, left),
  }
  return reading
}

/** An expression that depends on itself adds nothing to itself. */
function remember(reading: Reading, node: SyntaxNode, left: Effort): readonly Value[] {
  const { memory } = reading.frame
  const key = `${node.from}:${node.to}`
  if (memory.has(key)) return memory.get(key) ?? []
  left.steps -= 1
  if (left.steps < 0 || left.depth <= 0) return [holeValue(holeOf(reading, node))]
  memory.set(key, undefined)
  left.depth -= 1
  const values = boundValues(evaluateNode(reading, node), () => holeOf(reading, node))
  left.depth += 1
  memory.set(key, values)
  return values
}

function evaluateNode(reading: Reading, node: SyntaxNode): readonly Value[] {
  const evaluate = Object.hasOwn(evaluators, node.name) ? evaluators[node.name] : undefined
  const values = evaluate?.(reading, node) ?? [holeValue(holeOf(reading, node))]
  return values.map((value) => withOrigins(reading, node, value))
}

/** `undefined`: nothing is known of it. */
type Evaluator = (reading: Reading, node: SyntaxNode) => readonly Value[] | undefined

const inner =
  (choose: (node: SyntaxNode) => SyntaxNode | undefined): Evaluator =>
  (reading, node) => {
    const chosen = choose(node)
    return chosen && reading.evaluate(chosen)
  }

const evaluators: Readonly<Record<string, Evaluator>> = {
  String: evaluateString,
  FormatString: evaluateString,
  ContinuedString: evaluateString,
  Number: evaluateNumber,
  UnaryExpression: evaluateNumber,
  None: () => [],
  ParenthesizedExpression: inner(firstExpression),
  AwaitExpression: inner(lastExpression),
  NamedExpression: inner(lastExpression),
  VariableName: evaluateName,
  MemberExpression: evaluateName,
  BinaryExpression: evaluateOperation,
  ConditionalExpression: evaluateOperation,
  CallExpression: evaluateCall,
  ArrayExpression: evaluateCollection,
  TupleExpression: evaluateCollection,
  SetExpression: evaluateCollection,
  DictionaryExpression: evaluateCollection,
  ArrayComprehensionExpression: evaluateComprehension,
  SetComprehensionExpression: evaluateComprehension,
  ComprehensionExpression: evaluateComprehension,
  ArgList: evaluateComprehension,
}
