import type { Operator } from '../language/operators.ts'
import type { LexicalRules } from '../syntax/lexical-rules.ts'
import type { Quote } from '../syntax/tree.ts'

/** How a value may be written: quoted, as any number, as a number without point and exponent, as a list of quoted. */
export type ValueForm = 'string' | 'number' | 'integer' | 'list'

/** The operators a field takes, each with the forms of value it takes there. */
export type OperatorRules = Readonly<Partial<Record<Operator, readonly ValueForm[]>>>

/** What a condition on the field means, where that is not plainly a comparison of it. */
export type SpecialMeaning =
  | 'run'
  | 'prompt'
  | 'issue'
  | 'span'
  | 'span-attribute'
  | 'feedback'
  | 'expectation'

/** What a dialect takes of a field. */
export interface FieldRules {
  /** Where the schema has the field. Absent in an open scope for keys that stand for themselves. */
  readonly scope?: string
  readonly field?: string
  readonly operators: OperatorRules
  readonly special?: SpecialMeaning
}

/** What a dialect takes under one prefix. */
export interface ScopeRules {
  /** Every prefix as written, the canonical one first. */
  readonly prefixes: readonly string[]
  /** By the name as written; of the names for one field the canonical one first. */
  readonly fields?: Readonly<Record<string, FieldRules>>
  /** The rules of keys that are the user's own, where there are such. */
  readonly open?: FieldRules
}

/** A field that keys are read as, whatever their prefix: `scope` is absent where the prefix stays. */
export interface Rewrite {
  readonly scope?: string
  readonly field: string
  /** What to write for what it comes to mean; absent where the prefix stays. */
  readonly spelling?: string
}

/** What a target does with conditions beyond joining them. */
export interface ConjunctionRules {
  /** All span conditions of a conjunction are about one and the same span. */
  readonly oneSpan: boolean
  /** Of several `run_id =` the last one counts, and `run_id = ''` not at all. */
  readonly lastRun: boolean
  /** Spans must begin no earlier than this many ms before the greatest lower bound of the time. */
  readonly spanTolerance?: number
}

/** How the dialect looks names up and reads literals where that differs from the plain way. */
export interface Quirks {
  /** A name in any case, under every prefix but `span`, that is read as another field (MLflow). */
  readonly rewrites: Readonly<Record<string, Rewrite>>
  /** Names that without a prefix and quotes are words of SQL: these forms of value, or with none no condition at all. */
  readonly builtins: Readonly<Record<string, readonly ValueForm[]>>
  /** Matches what cannot stand between dots without quotes. */
  readonly reservedKey?: RegExp
  /** Prefixes whose operators must be typed in upper case. */
  readonly upperCaseOperators: readonly string[]
  /** The space that may stand in NOT NULL. */
  readonly notNull: 'any-space' | 'one-space'
  /** `shell`: a key of an order is one name to a parser of SQL, and then taken apart as a shell does. */
  readonly orders: 'plain' | 'shell'
  /** A name after a comparison without AND between them belongs to the comparison. */
  readonly aliases: boolean
  /** White space alone: no filter at all, or refused. */
  readonly blank: 'nothing' | 'refused'
}

/** The names of the dialects. */
export type DialectName = 'databricks' | 'mlflow' | 'extended'

/** What a target accepts: tables. */
export interface Dialect {
  readonly name: DialectName
  /** What it is called in a message: "MLflow". */
  readonly title: string
  readonly summary: string
  readonly lexical: LexicalRules
  /** What it has besides AND. */
  readonly logic: { readonly or: boolean; readonly not: boolean; readonly groups: boolean }
  /** `loose`: AND may be left out, doubled, lead or trail. */
  readonly and: 'strict' | 'loose'
  readonly valueQuotes: readonly Quote[]
  readonly keyQuotes: readonly Quote[]
  /** `segment`: one name after the dot, quoted where it holds a dot itself. `rest`: all text after the first dot. */
  readonly keys: 'segment' | 'rest'
  /** `values`: as anywhere. `python`: the text between the parentheses is a Python literal. */
  readonly lists: 'values' | 'python'
  /** What a backslash does in a LIKE pattern. */
  readonly likeEscape: 'none' | 'backslash'
  /** The scope that a path without a prefix names; absent where the prefix is required. */
  readonly bareScope?: string
  /** By the prefix's canonical name. */
  readonly scopes: Readonly<Record<string, ScopeRules>>
  /** The names an order takes, by scope; `true` where the keys are the user's own. */
  readonly order: Readonly<Record<string, readonly string[] | true>>
  /** What cannot be sorted by though its scope can, as `scope.name` of the schema. */
  readonly unsortable: readonly string[]
  readonly conjunction: ConjunctionRules
  readonly quirks: Quirks
}

/** A dialect without surprises. */
export const noQuirks: Quirks = {
  rewrites: {},
  builtins: {},
  upperCaseOperators: [],
  notNull: 'any-space',
  orders: 'plain',
  aliases: false,
  blank: 'nothing',
}
