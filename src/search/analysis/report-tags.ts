import type { Field } from '../../filter/filter.ts'
import { categoryTag, type TaggingConfig, unknownTagText } from '../../schema/tagging.ts'
import { checkOptions } from '../options/check-options.ts'
import type { TraceStore } from '../trace-store.ts'
import type { TraceGroup } from './aggregate-query.ts'
import { aggregateTraces } from './aggregate-traces.ts'
import type { AnalysisOptions } from './analysis-options.ts'
import { mostFirst } from './most-first.ts'
import type { CategoryPerformance, TagCounts, TagReport, TagValueCount } from './reports.ts'

/** Which traces to look at, and by which strategy. */
export interface TagOptions extends AnalysisOptions {
  readonly tagging: TaggingConfig
}

/**
 * Says which values the required tags of traces have and how many lack them, and how the categories perform. What is missing
 * is called `unknown`.
 * @throws as `aggregateTraces` does.
 */
export async function reportTags(store: TraceStore, options: TagOptions): Promise<TagReport> {
  checkOptions(options, ['tagging'])
  const { tagging, ...which } = options
  const [all] = await aggregateTraces(store, which)
  const tags: TagCounts[] = []
  for (const key of tagging.required) tags.push(await countValues(store, key, which))
  const categories = await groupByTag(store, categoryTag, which)
  return {
    total: all?.count ?? 0,
    tags,
    categories: mostFirst(categories.map(performanceOf), ({ category }) => category),
  }
}

async function countValues(store: TraceStore, key: string, options: AnalysisOptions): Promise<TagCounts> {
  const counts = new Map<string, TagValueCount>()
  for (const group of await groupByTag(store, key, options)) {
    const value = nameOf(group)
    const { count, errors } = counts.get(value) ?? { count: 0, errors: 0 }
    counts.set(value, { value, count: count + group.count, errors: errors + group.errors })
  }
  return {
    key,
    missing: counts.get(unknownTagText)?.count ?? 0,
    values: mostFirst([...counts.values()], ({ value }) => value),
  }
}

function groupByTag(
  store: TraceStore,
  key: string,
  options: AnalysisOptions,
): Promise<readonly TraceGroup[]> {
  const field: Field = { scope: 'tags', name: key, type: 'text' }
  return aggregateTraces(store, { ...options, groupBy: { kind: 'field', field } })
}

function performanceOf(group: TraceGroup): CategoryPerformance {
  const { count, errors, durations } = group
  return {
    category: nameOf(group),
    count,
    errorRate: errors / count,
    ...(durations.mean !== undefined && { meanDuration: durations.mean }),
  }
}

function nameOf({ key = unknownTagText }: TraceGroup): string {
  return String(key)
}
