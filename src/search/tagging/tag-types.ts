/** What a tagging strategy is made from. */
export interface TaggingShape {
  /** Tags that every trace has. */
  readonly required?: readonly string[]
  /** Every tag there is, besides those that the other members name; absent: any. */
  readonly keys?: readonly string[]
  /** The values that a tag can have. */
  readonly values?: Readonly<Record<string, readonly string[]>>
  /** The operations that belong together, by the name of their category. */
  readonly categories?: Readonly<Record<string, readonly string[]>>
}

type Items<List> = List extends readonly (infer Item)[] ? Item : never
type Member<Shape, Name extends keyof TaggingShape> =
  Shape extends Readonly<Record<Name, infer Value>> ? Value : Record<never, never>

/** The categories of a strategy. */
export type CategoryOf<Shape extends TaggingShape> = keyof Member<Shape, 'categories'> & string

/** The operations that have a category. */
export type OperationOf<Shape extends TaggingShape> = Items<
  Member<Shape, 'categories'>[keyof Member<Shape, 'categories'>]
> &
  string

/** The tags that a strategy names. */
export type NamedTag<Shape extends TaggingShape> =
  | (Items<Member<Shape, 'required'>> & string)
  | (Items<Member<Shape, 'keys'>> & string)
  | (keyof Member<Shape, 'values'> & string)
  | 'operation'
  | 'category'

/** The values that a tag can have: any text, where the strategy does not name them. */
export type TagValue<Shape extends TaggingShape, Key extends string> = Key extends keyof Member<
  Shape,
  'values'
>
  ? Items<Member<Shape, 'values'>[Key]> & string
  : Key extends 'category'
    ? CategoryOf<Shape>
    : Key extends 'operation'
      ? OperationOf<Shape> | (string & {})
      : string

/** The tags that can be given to a trace: those that are named, and others where the strategy does not say `keys`. */
export type TagsOf<Shape extends TaggingShape> = {
  readonly [Key in NamedTag<Shape>]?: TagValue<Shape, Key> | undefined
} & (Shape extends { readonly keys: readonly string[] }
  ? unknown
  : { readonly [key: string]: string | undefined })

/** The tags that can be asked for. */
export type TagKey<Shape extends TaggingShape> = Shape extends { readonly keys: readonly string[] }
  ? NamedTag<Shape>
  : NamedTag<Shape> | (string & {})
