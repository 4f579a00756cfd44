import { categoryTag, operationTag, unknownTagText } from '../../../schema/tagging.ts'
import type { CategoryData, TagData, TagsData } from '../data/gather-tags.ts'
import type { Bar, BarsPart, ReportPart } from '../report-page.ts'
import { showCount, showShare } from '../show-amount.ts'
import { topBars } from './top-bars.ts'

/** Tags as parts of a report; there are traces. */
export function tagsParts({ total, tags, categories, strategy }: TagsData): ReportPart[] {
  const required = tags.filter(({ isRequired }) => isRequired)
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'traces', shown: showCount(total) },
        ...required.map(({ key, missing }) => ({
          label: `without ${key}`,
          shown: showShare(missing / total),
          ...(missing > 0 && { tone: 'odd' as const }),
        })),
      ],
    },
    ...(required.length > 0 ? [requiredPart(required, total)] : []),
    ...tags.map((tag) => valuesPart(tag, total, tag.key in strategy.values)),
    ...(categories.length > 0 ? [categoriesPart(categories, total)] : []),
  ]
}

function requiredPart(required: readonly TagData[], total: number): BarsPart {
  return {
    kind: 'bars',
    title: 'Required tags that are missing',
    columns: ['tag', 'traces', 'share'],
    bars: required.map(({ key, missing }) => ({
      label: key,
      value: missing,
      shown: showCount(missing),
      tone: 'odd',
      notes: [showShare(missing / total)],
    })),
  }
}

/** A required tag that is missing is `unknown`; where the values are listed, a column says which are not. */
function valuesPart(
  { key, values, missing, isRequired }: TagData,
  total: number,
  isListed: boolean,
): BarsPart {
  const bar = (label: string, count: number, note: string): Bar => ({
    label,
    value: count,
    shown: showCount(count),
    ...(note !== '' && { tone: 'odd' as const }),
    notes: [showShare(count / total), note],
  })
  const bars = values.map(({ value, count, isKnown }) =>
    bar(value, count, isKnown ? '' : 'not in the strategy'),
  )
  const lacking =
    missing > 0 ? [bar(isRequired ? unknownTagText : '(none)', missing, isRequired ? 'missing' : '')] : []
  const { bars: shown, others } = topBars(bars)
  return {
    kind: 'bars',
    title: `Values of ${key}${isListed ? ', which the strategy lists' : ''}`,
    columns: [key, 'traces', 'share', ''],
    bars: [...shown, ...lacking],
    ...(others && { others }),
  }
}

function categoriesPart(categories: readonly CategoryData[], total: number): BarsPart {
  return {
    kind: 'bars',
    title: 'Operations by category',
    columns: [`${categoryTag} / ${operationTag}`, 'traces', 'share'],
    bars: categories.flatMap(({ category, count, operations }) => [
      {
        label: category ?? '(of no category)',
        value: count,
        shown: showCount(count),
        notes: [showShare(count / total)],
        ...(category === undefined && { tone: 'odd' as const }),
      },
      ...operations.slice(0, mostOperations).map((one) => ({
        label: one.operation,
        isPart: true as const,
        value: one.count,
        shown: showCount(one.count),
        notes: [showShare(one.count / total)],
        ...(category === undefined && { tone: 'odd' as const }),
      })),
    ]),
  }
}

const mostOperations = 20
