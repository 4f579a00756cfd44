import type {
  ConnectiveSyntax,
  ExpressionSyntax,
  FieldSyntax,
  FilterSyntax,
  OrderSyntax,
  Quote,
  SegmentSyntax,
  ValueSyntax,
} from '../../src/syntax/tree.ts'

/** A tree as an expression in parentheses, the operator first: `(and (= tags.env 'prod') (> latency 5))`. */
export function printSyntax({ expression, strays }: FilterSyntax): string {
  const whole = expression === undefined ? '()' : printExpression(expression)
  return [whole, ...strays.map((stray) => `stray ${printConnective(stray)}`)].join(' ')
}

/** A key of an order: `(desc timestamp_ms)`. */
export function printOrder({ field, direction }: OrderSyntax): string {
  if (direction === undefined) return printField(field)
  return `(${direction.descending ? 'desc' : 'asc'} ${printField(field)})`
}

function printExpression(node: ExpressionSyntax): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return `(${node.kind} ${node.operands
        .flatMap((operand, index) => [
          ...(index === 0 ? [] : connectiveIfOdd(node.connectives[index - 1] as ConnectiveSyntax)),
          printExpression(operand),
        ])
        .join(' ')})`
    case 'not':
      return `(not ${printExpression(node.operand)})`
    case 'group':
      return `(group ${printExpression(node.inner)})`
    case 'condition': {
      const { operator, text, reported } = node.operator
      const name = operator ?? (reported ? `missing` : `unknown ${text}`)
      return `(${[name, printSide(node.field), ...node.values.map(printValue)].join(' ')})`
    }
  }
}

/** Only a connective that is no plain AND or OR is worth showing. */
function connectiveIfOdd(node: ConnectiveSyntax): string[] {
  return node.form === 'word' ? [] : [printConnective(node)]
}

function printConnective({ form, text, reported }: ConnectiveSyntax): string {
  return `<${[reported ? 'reported' : form, text].filter(Boolean).join(' ')}>`
}

function printSide(node: FieldSyntax | ValueSyntax): string {
  return node.kind === 'field' ? printField(node) : printValue(node)
}

function printField({ segments }: FieldSyntax): string {
  return segments.map(printSegment).join('.')
}

const marks: Readonly<Record<Quote, readonly [open: string, close: string]>> = {
  single: ["'", "'"],
  double: ['"', '"'],
  backtick: ['`', '`'],
  bracket: ['[', ']'],
}

function printSegment({ text, quote, hole }: SegmentSyntax): string {
  if (hole !== undefined) return `{${hole}}`
  if (quote === undefined) return /^\w*$/.test(text) ? text : `⟨${text}⟩`
  return marks[quote].join(text)
}

function printValue(node: ValueSyntax): string {
  switch (node.kind) {
    case 'string':
      return marks[node.quote].join(node.text)
    case 'number':
      return node.form === 'plain' ? `${node.value}` : `${node.form}:${node.value}${node.unit ?? ''}`
    case 'date':
      return `date:${node.date}`
    case 'word':
      return `word:${node.text}`
    case 'list':
      return `[${node.items.map(printValue).join(' ')}]`
    case 'hole':
      return `{${node.hole}}`
    case 'other':
      return `${node.what}:${node.text}`
    case 'missing':
      return '_'
  }
}
