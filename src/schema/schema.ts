import type { ValueType } from '../language/value-types.ts'

/** A field of a scope. */
export interface FieldFacts<Entity = unknown> {
  readonly type: ValueType
  /** Other names that say the same. */
  readonly aliases?: readonly string[]
  /** What people write for it that no dialect knows; only ever suggested from. */
  readonly synonyms?: readonly string[]
  /** The values there are, where they are known. */
  readonly values?: readonly string[]
  readonly summary: string
  /** Reads the field in memory; `undefined` or `null` where it is missing. */
  read?(entity: Entity): unknown
}

/** A key space whose keys are the user's own. */
export interface OpenKeys<Entity = unknown> {
  readonly type: ValueType
  /** Keys with a meaning that everybody shares, for suggestions. */
  readonly known?: Readonly<Record<string, string>>
  /** What people write without a prefix for a known key; only ever suggested from. */
  readonly synonyms?: Readonly<Record<string, string>>
  readonly summary: string
  /** Reads the whole map in memory. */
  read?(entity: Entity): Readonly<Record<string, unknown>> | undefined
}

/** Fields under one prefix. */
export interface ScopeFacts<Entity = unknown> {
  /** Other prefixes that say the same. */
  readonly aliases?: readonly string[]
  readonly synonyms?: readonly string[]
  readonly fields?: Readonly<Record<string, FieldFacts<Entity>>>
  readonly open?: OpenKeys<Entity>
  readonly summary: string
}

/** Things related to the entity that a `some` filter looks at; their fields stand in the scope `scope`. */
export interface CollectionFacts<Entity = unknown> {
  readonly scope: string
  readonly summary: string
  /** Reads the items in memory, `undefined` where they are not known; absent where memory cannot know them. */
  read?(entity: Entity): readonly unknown[] | undefined
  /**
   * Makes the collection that of a group, such as a session: entities for which this is the same share what each of them
   * has. One for which it is `undefined` or `null` belongs to no group, and has nothing.
   */
  groupOf?(entity: Entity): unknown
  /** What to do where the items of an entity, or of its group, are not known: ends the message of a TypeError. */
  readonly whenUnknown?: string
}

/** An entity as a filter sees it. Data; the functions only read. */
export interface Schema<Entity = unknown> {
  readonly entity: string
  readonly scopes: Readonly<Record<string, ScopeFacts<Entity>>>
  readonly collections: Readonly<Record<string, CollectionFacts<Entity>>>
  /** What an entity is called in a message. */
  identify?(entity: Entity): string
}
