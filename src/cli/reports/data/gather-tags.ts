import {
  knownTags,
  knownTagValues,
  operationTag,
  type TaggingConfig,
  unknownTagText,
} from '../../../schema/tagging.ts'
import type { TraceGroup } from '../../../search/analysis/aggregate-query.ts'
import { aggregateTraces } from '../../../search/analysis/aggregate-traces.ts'
import { mostFirst } from '../../../search/analysis/most-first.ts'
import { findCategory } from '../../../search/tagging/find-category.ts'
import type { Asked } from '../asked.ts'
import { countedTraces } from './counted-traces.ts'

/** How far the traces keep to a tagging strategy. */
export interface TagsData {
  readonly strategy: TaggingConfig
  readonly total: number
  /** In the order of the strategy. */
  readonly tags: readonly TagData[]
  /** Most traces first; what the strategy has no category for comes last. */
  readonly categories: readonly CategoryData[]
}

/** A tag of the strategy. */
export interface TagData {
  readonly key: string
  readonly isRequired: boolean
  /** How many traces lack it, or say `unknown`. */
  readonly missing: number
  /** Most traces first; those that lack it are not among them. */
  readonly values: readonly TagValueData[]
}

/** A value of a tag. */
export interface TagValueData {
  readonly value: string
  readonly count: number
  /** Whether the strategy has it; true where it takes any. */
  readonly isKnown: boolean
}

/** The operations of a category; without a name, those that are of none. */
export interface CategoryData {
  readonly category?: string
  readonly count: number
  readonly operations: readonly OperationCount[]
}

/** How many traces were made for an operation. */
export interface OperationCount {
  readonly operation: string
  readonly count: number
}

/** Counts the tags of a strategy. */
export async function gatherTags(asked: Asked, strategy: TaggingConfig): Promise<TagsData> {
  await asked.step('Counting traces')
  const [all] = await aggregateTraces(asked.store, countedTraces(asked))
  const tags: TagData[] = []
  for (const key of tagKeys(strategy)) tags.push(tagData(key, await countTag(asked, key), strategy))
  const operations = strategy.categories ? await countTag(asked, operationTag) : []
  return { strategy, total: all?.count ?? 0, tags, categories: countCategories(operations, strategy) }
}

function tagKeys(strategy: TaggingConfig): readonly string[] {
  const known = knownTags(strategy) ?? []
  return [...new Set([...strategy.required, ...Object.keys(strategy.values), ...known])]
}

async function countTag(asked: Asked, key: string): Promise<readonly TraceGroup[]> {
  await asked.step(`Counting the tag ${JSON.stringify(key)}`)
  const field = { scope: 'tags', name: key, type: 'text' } as const
  return await aggregateTraces(asked.store, { ...countedTraces(asked), groupBy: { kind: 'field', field } })
}

function tagData(key: string, groups: readonly TraceGroup[], strategy: TaggingConfig): TagData {
  const known = knownTagValues(strategy, key)
  const isMissing = (value: string | undefined) =>
    value === undefined || (value === unknownTagText && !known?.includes(value))
  const values = groups.flatMap(({ key: found, count }): readonly TagValueData[] => {
    const value = found === undefined ? undefined : String(found)
    if (value === undefined || isMissing(value)) return []
    return [{ value, count, isKnown: known?.includes(value) ?? true }]
  })
  const lacking = groups.filter(({ key: found }) =>
    isMissing(found === undefined ? undefined : String(found)),
  )
  return {
    key,
    isRequired: strategy.required.includes(key),
    missing: sumCounts(lacking),
    values: mostFirst(values, ({ value }) => value),
  }
}

function countCategories(groups: readonly TraceGroup[], strategy: TaggingConfig): readonly CategoryData[] {
  const operations = groups.flatMap(({ key, count }): readonly OperationCount[] =>
    key === undefined ? [] : [{ operation: String(key), count }],
  )
  const byCategory = Map.groupBy(operations, ({ operation }) => findCategory(operation, strategy))
  const categories = Array.from(
    byCategory,
    ([category, ofIt]): CategoryData => ({
      ...(category !== undefined && { category }),
      count: sumCounts(ofIt),
      operations: mostFirst(ofIt, ({ operation }) => operation),
    }),
  )
  return categories.toSorted(
    (one, other) =>
      Number(one.category === undefined) - Number(other.category === undefined) || other.count - one.count,
  )
}

function sumCounts(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0)
}
