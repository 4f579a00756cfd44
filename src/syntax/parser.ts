import { EmbeddedActionsParser, type IToken } from 'chevrotain'
import {
  misplacedHole,
  missingCondition,
  missingField,
  missingOperator,
  missingValue,
  unbalancedParenthesis,
  unexpectedText,
} from '../diagnostics/catalogue/syntax.ts'
import type { Fix, Report } from '../diagnostics/diagnostic.ts'
import { invariant } from '../source/invariant.ts'
import { coverSpans, type Span } from '../source/span.ts'
import { Junction } from './junction.ts'
import { type Payloads, type TokenName, tokenTypes } from './token.ts'
import type {
  ConditionSyntax,
  ConnectiveSyntax,
  ExpressionSyntax,
  FieldSyntax,
  FilterSyntax,
  GroupSyntax,
  ListSyntax,
  MissingSyntax,
  NotSyntax,
  OperatorSyntax,
  ValueSyntax,
} from './tree.ts'

const { Atom, Comparison, Range, RangeAnd, Presence } = tokenTypes
const { And, Or, Not, Open, ListOpen, Close, Comma, Arithmetic } = tokenTypes

/**
 * The union grammar, from tokens to the tree. Every sequence of the scanner's tokens parses: what may be missing is
 * optional in the grammar and reported where it is not there, so that nothing is ever thrown or skipped.
 */
export class FilterParser extends EmbeddedActionsParser {
  private text = ''
  private report: Report = () => {}
  private strays: ConnectiveSyntax[] = []
  /** What stands on the left of the predicate that is being parsed. */
  private left: FieldSyntax | ValueSyntax | undefined

  constructor(skipValidations: boolean) {
    super(Object.values(tokenTypes), { maxLookahead: 1, skipValidations, recoveryEnabled: false })
    this.performSelfAnalysis()
  }

  /** Builds the tree of a text from its tokens, the last of which says where the text ends. */
  parse(text: string, tokens: IToken[], report: Report): FilterSyntax {
    this.text = text
    this.report = report
    this.strays = []
    this.input = tokens
    const expression = this.filter()
    invariant(this.errors.length === 0, 'every sequence of tokens parses')
    const span = { start: 0, end: text.length }
    return expression === undefined
      ? { kind: 'filter', strays: this.strays, span }
      : { kind: 'filter', expression, strays: this.strays, span }
  }

  // filter = disjunction ;
  private readonly filter = this.RULE('filter', () => this.SUBRULE(this.disjunction))

  // disjunction = [ conjunction ] { or [ conjunction ] } ;
  private readonly disjunction = this.RULE('disjunction', () => {
    const junction = new Junction('or', this.strays)
    const first = this.OPTION1(() => this.SUBRULE1(this.conjunction))
    this.ACTION(() => first && junction.add(first))
    this.MANY(() => {
      const connective = this.CONSUME(Or)
      this.ACTION(() => junction.join(payload<'Or'>(connective)))
      const operand = this.OPTION2(() => this.SUBRULE2(this.conjunction))
      this.ACTION(() => operand && junction.add(operand))
    })
    return this.ACTION(() => junction.end())
  })

  // conjunction = ( and | term ) { and | term } ;
  private readonly conjunction = this.RULE('conjunction', () => {
    const junction = new Junction('and', this.strays)
    const parts = [
      {
        ALT: () => {
          const connective = this.CONSUME(And)
          this.ACTION(() => junction.join(payload<'And'>(connective)))
        },
      },
      {
        ALT: () => {
          const operand = this.SUBRULE(this.term)
          this.ACTION(() => junction.add(operand))
        },
      },
    ]
    this.AT_LEAST_ONE(() => this.OR(parts))
    return this.ACTION(() => junction.end())
  })

  // term = atom [ predicate | value ] | not [ term ] | "(" disjunction [ ")" ] | predicate ;
  private readonly term = this.RULE('term', (): ExpressionSyntax => this.OR(this.termForms))

  private readonly termForms = [
    {
      ALT: (): ExpressionSyntax => {
        this.left = payload<'Atom'>(this.CONSUME(Atom))
        return this.OPTION1(this.afterAtom) ?? this.ACTION(() => this.conditionWithout())
      },
    },
    {
      ALT: (): NotSyntax => {
        const not = this.CONSUME(Not)
        const operand = this.OPTION2(() => this.SUBRULE(this.term))
        return this.ACTION(() => this.negation(payload<'Not'>(not), operand))
      },
    },
    {
      ALT: (): GroupSyntax => {
        const open = this.CONSUME(Open)
        const inner = this.SUBRULE(this.disjunction)
        const close = this.OPTION3(() => this.CONSUME(Close))
        return this.ACTION(() => this.group(payload<'Open'>(open), inner, close))
      },
    },
    {
      ALT: (): ConditionSyntax => {
        this.left = undefined
        return this.SUBRULE2(this.predicate)
      },
    },
  ]

  /** After the left side: a predicate, or a value whose operator is missing. */
  private readonly afterAtom = (): ConditionSyntax => this.OR1(this.afterAtomForms)

  private readonly afterAtomForms = [
    { ALT: (): ConditionSyntax => this.SUBRULE1(this.predicate) },
    {
      ALT: (): ConditionSyntax => {
        const left = this.left
        const value = this.SUBRULE(this.value)
        return this.ACTION(() => this.conditionWithout(left, value))
      },
    },
  ]

  // predicate = comparison [ value ] | range [ value ] [ "AND" [ value ] ] | presence ;
  private readonly predicate = this.RULE('predicate', (): ConditionSyntax => this.OR(this.predicateForms))

  private readonly predicateForms = [
    {
      ALT: (): ConditionSyntax => {
        const left = this.left
        const operator = this.CONSUME(Comparison)
        const value = this.OPTION1(() => this.SUBRULE1(this.value))
        return this.ACTION(() => this.condition(left, payload<'Comparison'>(operator), [value]))
      },
    },
    {
      ALT: (): ConditionSyntax => {
        const left = this.left
        const operator = this.CONSUME(Range)
        const lower = this.OPTION2(() => this.SUBRULE2(this.value))
        const upper = this.OPTION3(() => {
          this.CONSUME(RangeAnd)
          return this.OPTION4(() => this.SUBRULE3(this.value))
        })
        return this.ACTION(() => this.condition(left, payload<'Range'>(operator), [lower, upper]))
      },
    },
    {
      ALT: (): ConditionSyntax => {
        const operator = this.CONSUME(Presence)
        return this.ACTION(() => this.condition(this.left, payload<'Presence'>(operator), []))
      },
    },
  ]

  // value = atom { arithmetic [ atom | list ] } | list ;
  private readonly value = this.RULE('value', (): ValueSyntax => this.OR(this.valueForms))

  private readonly valueForms = [
    {
      ALT: (): ValueSyntax => {
        const first = this.CONSUME1(Atom)
        let last: IToken | undefined
        this.MANY(() => {
          this.CONSUME(Arithmetic)
          this.OPTION(() =>
            this.OR1([{ ALT: () => this.CONSUME2(Atom) }, { ALT: () => this.SUBRULE1(this.list) }]),
          )
          last = this.LA(0)
        })
        return this.ACTION(() => (last === undefined ? valueNode(first) : this.arithmetic(first, last)))
      },
    },
    { ALT: (): ValueSyntax => this.SUBRULE2(this.list) },
  ]

  // list = "(" { atom | "," | list } [ ")" ] ;
  private readonly list = this.RULE('list', (): ListSyntax => {
    const items: ValueSyntax[] = []
    const open = this.CONSUME(ListOpen)
    const parts = [
      { ALT: () => this.addItem(items, this.CONSUME(Atom)) },
      { ALT: () => this.CONSUME(Comma) },
      {
        ALT: () => {
          const nested = this.SUBRULE(this.list)
          this.ACTION(() => items.push(nested))
        },
      },
    ]
    this.MANY(() => this.OR(parts))
    const close = this.OPTION(() => this.CONSUME(Close))
    return this.ACTION(() => this.listOf(payload<'ListOpen'>(open), items, close))
  })

  private addItem(items: ValueSyntax[], atom: IToken): void {
    this.ACTION(() => items.push(valueNode(atom)))
  }

  private listOf(open: Span, items: readonly ValueSyntax[], close: IToken | undefined): ListSyntax {
    const end = this.closing(open, close).end
    const span = { start: open.start, end }
    return { kind: 'list', items, text: this.text.slice(span.start, end), span }
  }

  private arithmetic(first: IToken, last: IToken): ValueSyntax {
    const span = { start: first.startOffset, end: endOffset(last) }
    return { kind: 'other', what: 'arithmetic', text: this.text.slice(span.start, span.end), span }
  }

  /** Where the closing parenthesis stands; reported where it does not. */
  private closing(open: Span, close: IToken | undefined): Span {
    if (close !== undefined) return payload<'Close'>(close)
    const end = endOffset(this.LA(0))
    this.report(
      unbalancedParenthesis(open, 'closing', [
        {
          title: 'Close the parenthesis',
          safety: 'unsafe',
          edits: [{ span: { start: end, end }, text: ')' }],
        },
      ]),
    )
    return { start: end, end }
  }

  private group(open: Span, inner: ExpressionSyntax | undefined, token: IToken | undefined): GroupSyntax {
    const close = this.closing(open, token)
    const span = coverSpans(open, close)
    if (inner !== undefined) return { kind: 'group', open, close, inner, span }
    this.report(missingCondition(span, 'parentheses', []))
    return { kind: 'group', open, close, inner: missingConditionAt(open.end), span }
  }

  private negation(keyword: Span, operand: ExpressionSyntax | undefined): NotSyntax {
    const text = this.text.slice(keyword.start, keyword.end)
    if (operand === undefined) this.report(missingCondition(keyword, 'not', []))
    const negated = operand ?? missingConditionAt(keyword.end)
    return { kind: 'not', text, keyword, operand: negated, span: coverSpans(keyword, negated.span) }
  }

  private condition(
    left: FieldSyntax | ValueSyntax | undefined,
    operator: OperatorSyntax,
    found: readonly (ValueSyntax | undefined)[],
  ): ConditionSyntax {
    const alone = left === undefined && found.length > 0 && found.every((value) => value === undefined)
    if (alone) this.report(unexpectedText(operator.span, operator.text, 'a condition', []))
    else if (left === undefined) this.report(missingField(operator.span, operator.text))
    const field = left ?? missingAt(operator.span.start)
    const values = found.includes(undefined)
      ? this.withMissing(operator, found, alone)
      : (found as ValueSyntax[])
    const end = values.at(-1)?.span.end ?? operator.span.end
    return { kind: 'condition', field, operator, values, span: { start: field.span.start, end } }
  }

  /** A value that is missing is reported once for each operator, and not where the operator itself is in doubt. */
  private withMissing(
    operator: OperatorSyntax,
    found: readonly (ValueSyntax | undefined)[],
    reported: boolean,
  ): ValueSyntax[] {
    if (!operator.reported && !reported) this.report(missingValue(operator.span, operator.text))
    const end = endOffset(this.LA(0))
    return found.map((value, index) => value ?? missingAt(found[index + 1]?.span.start ?? end))
  }

  /** A condition without its operator, and perhaps without its value. */
  private conditionWithout(left = this.left, value?: ValueSyntax): ConditionSyntax {
    const field = left as FieldSyntax | ValueSyntax
    const at = field.span.end
    this.report(
      field.kind === 'hole' && value === undefined
        ? misplacedHole(field.span)
        : missingOperator(
            (value ?? field).span,
            this.written(field),
            value && this.written(value),
            supplied(value),
          ),
    )
    const operator: OperatorSyntax = {
      kind: 'operator',
      text: '',
      reported: true,
      span: { start: at, end: at },
    }
    const last = value ?? missingAt(at)
    return { kind: 'condition', field, operator, values: [last], span: coverSpans(field.span, last.span) }
  }

  private written({ span }: { readonly span: Span }): string {
    return this.text.slice(span.start, span.end)
  }
}

/** An operator to put before a value. */
function supplied(value: ValueSyntax | undefined): Fix[] {
  if (value === undefined) return []
  const operator = value.kind === 'list' ? 'IN' : '='
  const before = { start: value.span.start, end: value.span.start }
  return [{ title: `Write ${operator}`, safety: 'unsafe', edits: [{ span: before, text: `${operator} ` }] }]
}

function payload<Name extends TokenName>(token: IToken): Payloads[Name] {
  return token.payload
}

function endOffset(token: IToken): number {
  return token.endOffset ?? 0
}

/** The node of an atom on the right of an operator: a path is a bare word there. */
function valueNode(token: IToken): ValueSyntax {
  const node = payload<'Atom'>(token)
  return node.kind === 'field'
    ? { kind: 'word', text: node.segments.map(({ text }) => text).join('.'), span: node.span }
    : node
}

function missingAt(at: number): MissingSyntax {
  return { kind: 'missing', span: { start: at, end: at } }
}

function missingConditionAt(at: number): ConditionSyntax {
  const span = { start: at, end: at }
  const operator: OperatorSyntax = { kind: 'operator', text: '', reported: true, span }
  return { kind: 'condition', field: missingAt(at), operator, values: [], span }
}
