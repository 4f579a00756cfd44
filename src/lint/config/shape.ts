/** What a value of a configuration looks like; the reader checks it, and the JSON schema is made of it. */
export type Shape =
  | TextShape
  | ChoiceShape
  | CountShape
  | ListShape<Shape>
  | RecordShape<Shape>
  | ObjectShape<Properties>

/** A text, by default not an empty one. */
export interface TextShape extends Described {
  readonly kind: 'text'
  readonly mayBeEmpty?: true
}

/** One of some texts. */
export interface ChoiceShape<Value extends string = string> extends Described {
  readonly kind: 'choice'
  readonly values: readonly Value[]
}

/** A whole number from 0 up. */
export interface CountShape extends Described {
  readonly kind: 'count'
}

export interface ListShape<Item extends Shape> extends Described {
  readonly kind: 'list'
  readonly items: Item
}

/** An object whose keys its writer chooses, maybe out of some. */
export interface RecordShape<Item extends Shape> extends Described {
  readonly kind: 'record'
  readonly keys?: readonly string[]
  readonly values: Item
}

/** An object of these keys, of which only some must be there. */
export interface ObjectShape<Keys extends Properties> extends Described {
  readonly kind: 'object'
  readonly properties: Keys
  readonly required?: readonly string[]
}

interface Described {
  /** For the schema, which an editor shows. */
  readonly summary?: string
}

type Properties = Readonly<Record<string, Shape>>

/** The type of the values that a shape admits. */
export type ShapeValue<S extends Shape> = S extends TextShape
  ? string
  : S extends ChoiceShape<infer Value>
    ? Value
    : S extends CountShape
      ? number
      : S extends ListShape<infer Item>
        ? readonly ShapeValue<Item>[]
        : S extends RecordShape<infer Item>
          ? Readonly<Record<string, ShapeValue<Item>>>
          : S extends ObjectShape<infer Keys>
            ? { readonly [Key in keyof Keys]?: ShapeValue<Keys[Key]> }
            : never
