import type { Span } from '../../../../source/span.ts'

/** What of JavaScript and TypeScript says how texts come about, whichever parser has read it. */
export type ScriptNode =
  | NameNode
  | StringNode
  | TemplateNode
  | NumberNode
  | NothingNode
  | ThisNode
  | PlusNode
  | ArithmeticNode
  | ChoiceNode
  | GuardNode
  | CallNode
  | MemberNode
  | ObjectNode
  | ArrayNode
  | SpreadNode
  | FunctionNode
  | ClassNode
  | EnumNode
  | AssignNode
  | DeclareNode
  | BranchNode
  | LoopNode
  | BlockNode
  | ReturnNode
  | ImportNode
  | OtherNode

export interface NameNode {
  readonly kind: 'name'
  readonly span: Span
  readonly name: string
}

/** In single or double quotes, which are in the span. */
export interface StringNode {
  readonly kind: 'string'
  readonly span: Span
}

/** One chunk more than holes; a chunk's span is what stands between the marks. */
export interface TemplateNode {
  readonly kind: 'template'
  readonly span: Span
  readonly chunks: readonly Span[]
  readonly holes: readonly ScriptNode[]
  readonly tag?: ScriptNode
}

export interface NumberNode {
  readonly kind: 'number'
  readonly span: Span
}

/** `undefined`, `null` and `false`. */
export interface NothingNode {
  readonly kind: 'nothing'
  readonly span: Span
}

export interface ThisNode {
  readonly kind: 'this'
  readonly span: Span
}

/** `a + b + c`. */
export interface PlusNode {
  readonly kind: 'plus'
  readonly span: Span
  readonly operands: readonly ScriptNode[]
}

/** What gives a number whatever its operands are. */
export interface ArithmeticNode {
  readonly kind: 'arithmetic'
  readonly span: Span
  readonly operands: readonly ScriptNode[]
}

/** `condition ? a : b`, and `a || b` or `a ?? b`, which have no condition of their own. */
export interface ChoiceNode {
  readonly kind: 'choice'
  readonly span: Span
  readonly condition?: ScriptNode
  readonly options: readonly ScriptNode[]
}

/** `condition && value`. */
export interface GuardNode {
  readonly kind: 'guard'
  readonly span: Span
  readonly condition: ScriptNode
  readonly value: ScriptNode
}

export interface CallNode {
  readonly kind: 'call'
  readonly span: Span
  readonly callee: ScriptNode
  readonly inputs: readonly ScriptNode[]
}

/** `object.name`, or `object[index]`, whose name is known where the index is a text. */
export interface MemberNode {
  readonly kind: 'member'
  readonly span: Span
  readonly object: ScriptNode
  readonly name?: string
  readonly index?: ScriptNode
}

export interface ObjectNode {
  readonly kind: 'object'
  readonly span: Span
  readonly members: readonly MemberEntry[]
}

/** A member of an object, a class or an enumeration. */
export interface MemberEntry {
  readonly span: Span
  /** Absent where it is computed, or where the value is spread. */
  readonly name?: string
  readonly value?: ScriptNode
}

export interface ArrayNode {
  readonly kind: 'array'
  readonly span: Span
  readonly items: readonly ScriptNode[]
}

export interface SpreadNode {
  readonly kind: 'spread'
  readonly span: Span
  readonly value: ScriptNode
}

export interface FunctionNode {
  readonly kind: 'function'
  readonly span: Span
  /** Of a declaration. */
  readonly name?: string
  readonly isConstructor?: boolean
  readonly parameters: readonly PatternName[][]
  readonly body: readonly ScriptNode[]
}

/** A name that a declaration or parameter brings, and how it comes from the value. */
export interface PatternName {
  readonly name: string
  readonly span: Span
  /** Keys and indexes on the way down; absent for the rest of an object or array. */
  readonly path?: readonly string[]
  readonly fallback?: ScriptNode
  /** As a type says. */
  readonly type?: 'number' | 'text'
}

export interface ClassNode {
  readonly kind: 'class'
  readonly span: Span
  readonly name?: string
  readonly members: readonly MemberEntry[]
  readonly others: readonly ScriptNode[]
}

export interface EnumNode {
  readonly kind: 'enum'
  readonly span: Span
  readonly name: string
  readonly members: readonly MemberEntry[]
}

/** `target = value`, `target += value`; `change` is any other. */
export interface AssignNode {
  readonly kind: 'assign'
  readonly span: Span
  readonly how: 'set' | 'append' | 'change'
  /** A name or member; absent for a pattern, whose names are then given. */
  readonly target?: ScriptNode
  readonly names: readonly PatternName[]
  readonly value: ScriptNode
}

export interface DeclareNode {
  readonly kind: 'declare'
  readonly span: Span
  /** For the whole function, as `var` does. */
  readonly isWide: boolean
  readonly names: readonly PatternName[]
  readonly value?: ScriptNode
}

/** What runs under conditions: one of the arms, or none unless one of them always does. */
export interface BranchNode {
  readonly kind: 'branch'
  readonly span: Span
  readonly before: readonly ScriptNode[]
  readonly arms: readonly (readonly ScriptNode[])[]
  readonly isExhaustive: boolean
}

export interface LoopNode {
  readonly kind: 'loop'
  readonly span: Span
  /** From its keyword to its body. */
  readonly head: Span
  /** What it goes through, item by item. */
  readonly each?: ScriptNode
  readonly names: readonly PatternName[]
  readonly before: readonly ScriptNode[]
  readonly body: readonly ScriptNode[]
}

export interface BlockNode {
  readonly kind: 'block'
  readonly span: Span
  readonly body: readonly ScriptNode[]
}

export interface ReturnNode {
  readonly kind: 'return'
  readonly span: Span
  readonly value?: ScriptNode
}

export interface ImportNode {
  readonly kind: 'import'
  readonly span: Span
  readonly module: string
  /** `imported` is `*` for the whole module. */
  readonly names: readonly { readonly local: string; readonly imported: string }[]
}

/** Anything else, for what is inside. */
export interface OtherNode {
  readonly kind: 'other'
  readonly span: Span
  readonly parts: readonly ScriptNode[]
}

/** A whole file. */
export interface Script {
  readonly body: readonly ScriptNode[]
  /** With their marks. */
  readonly comments: readonly Span[]
  readonly broken?: { readonly message: string; readonly span: Span }
}
