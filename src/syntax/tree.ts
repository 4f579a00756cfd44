import type { Operator } from '../language/operators.ts'
import type { Span } from '../source/span.ts'

/** What stands around a text. */
export type Quote = 'single' | 'double' | 'backtick' | 'bracket'

/** The union grammar's tree, before any dialect judged it. Every node has its span, and plain text in it. */
export interface FilterSyntax {
  readonly kind: 'filter'
  /** Absent where the text holds no condition. */
  readonly expression?: ExpressionSyntax
  /** Connectives that join nothing: leading, trailing, doubled. */
  readonly strays: readonly ConnectiveSyntax[]
  readonly span: Span
}

export type ExpressionSyntax = LogicSyntax | NotSyntax | GroupSyntax | ConditionSyntax

/** Operands joined by one connective; `connectives[i]` stands between operand `i` and `i + 1`. */
export interface LogicSyntax {
  readonly kind: 'and' | 'or'
  readonly operands: readonly ExpressionSyntax[]
  readonly connectives: readonly ConnectiveSyntax[]
  readonly span: Span
}

/**
 * `AND`, `&&`, `OR`, `||`, a misspelt one, a comma; `text` is empty and the span lies between the operands where two
 * conditions stand side by side.
 */
export interface ConnectiveSyntax {
  readonly kind: 'connective'
  readonly logic: 'and' | 'or'
  /** `word`: AND, OR. `symbol`: `&&`, `||`, `&`, `|`, `,`. `misspelt`: AMD, ADN. `absent`: nothing. */
  readonly form: 'word' | 'symbol' | 'misspelt' | 'absent'
  readonly text: string
  /** What stands there is no connective, and a diagnostic says so already. */
  readonly reported?: true
  readonly span: Span
}

export interface NotSyntax {
  readonly kind: 'not'
  /** `NOT` or `!`. */
  readonly text: string
  readonly keyword: Span
  readonly operand: ExpressionSyntax
  readonly span: Span
}

export interface GroupSyntax {
  readonly kind: 'group'
  readonly open: Span
  readonly close: Span
  readonly inner: ExpressionSyntax
  readonly span: Span
}

/** `field operator value`; absent parts are `missing` and already reported. */
export interface ConditionSyntax {
  readonly kind: 'condition'
  readonly field: FieldSyntax | ValueSyntax
  readonly operator: OperatorSyntax
  /** One for a comparison, a list for IN, two for BETWEEN, none for IS [NOT] NULL. */
  readonly values: readonly ValueSyntax[]
  readonly span: Span
}

/** A dotted path. The text between the first dot and the end is the key in an open scope. */
export interface FieldSyntax {
  readonly kind: 'field'
  readonly segments: readonly SegmentSyntax[]
  readonly span: Span
}

/** One part of a path between dots; `text` is without its quotes, exactly as written otherwise. */
export interface SegmentSyntax {
  readonly text: string
  readonly quote?: Quote
  /** The index of the template hole that this segment is. */
  readonly hole?: number
  /** With the quotes. */
  readonly span: Span
}

export interface OperatorSyntax {
  readonly kind: 'operator'
  /** Absent where nothing known stands there. */
  readonly operator?: Operator
  /** As written; empty where it is missing. */
  readonly text: string
  /** It is missing or unreadable, and a diagnostic says so already. */
  readonly reported?: true
  readonly span: Span
}

export type ValueSyntax =
  | StringSyntax
  | NumberSyntax
  | DateSyntax
  | WordSyntax
  | ListSyntax
  | HoleSyntax
  | OtherSyntax
  | MissingSyntax

/** A quoted text; `text` is what stands between the quotes, nothing unescaped. */
export interface StringSyntax {
  readonly kind: 'string'
  readonly quote: Quote
  readonly text: string
  readonly span: Span
}

/** A number as somebody wrote it. `form` other than `plain` is read, and no dialect takes it as it stands. */
export interface NumberSyntax {
  readonly kind: 'number'
  /** Absent where it cannot be read. Beyond ±2^53 an integer is a `bigint`, of any size. */
  readonly value?: number | bigint
  /** `plus`: +5. `grouped`: 1,000 or 1_000. `radix`: 0x64, 0b1, 0o7. `unit`: 5s, 250ms. */
  readonly form: 'plain' | 'plus' | 'grouped' | 'radix' | 'unit'
  /** Written without point and exponent. */
  readonly integer: boolean
  readonly unit?: string
  readonly text: string
  readonly span: Span
}

/** A date or date-time without quotes around it, or `DATE '…'`, `TIMESTAMP '…'`. */
export interface DateSyntax {
  readonly kind: 'date'
  /** The date itself, without the keyword and the quotes. */
  readonly date: string
  readonly text: string
  readonly span: Span
}

/** A bare word or path where a value was expected: `OK`, `NULL`, `true`, `tags.env`. */
export interface WordSyntax {
  readonly kind: 'word'
  readonly text: string
  readonly span: Span
}

export interface ListSyntax {
  readonly kind: 'list'
  readonly items: readonly ValueSyntax[]
  readonly text: string
  readonly span: Span
}

/** A value of the template, by its index. */
export interface HoleSyntax {
  readonly kind: 'hole'
  readonly hole: number
  readonly span: Span
}

/** A call, an arithmetic expression, a placeholder of another tool: nothing any dialect takes. */
export interface OtherSyntax {
  readonly kind: 'other'
  readonly what: 'call' | 'arithmetic' | 'placeholder' | 'junk'
  readonly text: string
  /** A diagnostic says so already. */
  readonly reported?: true
  readonly span: Span
}

/** Nothing stands where something must; reported already. The span is empty. */
export interface MissingSyntax {
  readonly kind: 'missing'
  readonly span: Span
}

/** One key of an order: `field [ASC | DESC]`. */
export interface OrderSyntax {
  readonly kind: 'order'
  readonly field: FieldSyntax
  /** As written; absent where it is left out. */
  readonly direction?: { readonly descending: boolean; readonly text: string; readonly span: Span }
  readonly span: Span
}
