import type { TextConditions } from '../../check/build/conditions.ts'
import { field } from '../../check/build/field.ts'
import type { ParseOptions } from '../../check/parse-filter.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { TaggingConfig } from '../../schema/tagging.ts'
import type { Trace } from '../../schema/trace.ts'
import { checkTagFilter } from './check-tag-filter.ts'
import { checkTags, type TagFault } from './check-tags.ts'
import { fillTags } from './fill-tags.ts'
import { findCategory } from './find-category.ts'
import type { CategoryOf, OperationOf, TaggingShape, TagKey, TagsOf, TagValue } from './tag-types.ts'

/** The tagging strategy of a team, in use. */
export interface Tagging<Shape extends TaggingShape = TaggingShape> {
  /** As the linter's configuration has it, under `tagging`. */
  readonly config: TaggingConfig
  /** The category that an operation belongs to; of several, the one that is named first. */
  readonly categoryOf: {
    (operation: OperationOf<Shape>): CategoryOf<Shape>
    (operation: string): CategoryOf<Shape> | undefined
  }
  /**
   * The tags to give to a trace: with the category of their operation, and with `unknown` for each required tag that is not
   * given.
   * @throws TypeError where a tag, or its value, is not of the strategy.
   */
  readonly tags: (given: TagsOf<Shape>) => Readonly<Record<string, string>>
  /** The conditions on a tag, for filters. */
  readonly tag: <const Key extends TagKey<Shape>>(key: Key) => TextConditions<TagValue<Shape, Key>>
  /** What is wrong with the tags of a trace. */
  readonly checkTrace: (trace: Trace) => readonly TagFault[]
  /** What a filter asks of tags that no trace can answer, or every trace; besides, all that is wrong with it anyway. */
  readonly checkFilter: (text: string, options?: ParseOptions) => readonly Diagnostic[]
}

/** Puts a tagging strategy to use; its names are known to the type checker. */
export function defineTagging<const Shape extends TaggingShape>(shape: Shape): Tagging<Shape> {
  const { required = [], values = {}, keys, categories } = shape
  const config = { required, values, ...(keys && { keys }), ...(categories && { categories }) }
  return {
    config,
    categoryOf: ((operation: string) => findCategory(operation, config)) as Tagging<Shape>['categoryOf'],
    tags: (given) => fillTags(given as Readonly<Record<string, string | undefined>>, config),
    tag: (key) => field('tags', key) as unknown as TextConditions<TagValue<Shape, typeof key>>,
    checkTrace: ({ info }) => checkTags(info.tags, config),
    checkFilter: (text, options) => checkTagFilter(text, config, options),
  }
}
