import type { ErrorsData, FunctionErrors } from '../data/gather-errors.ts'
import type { Bar, ReportPart } from '../report-page.ts'
import { showCount, showShare } from '../show-amount.ts'
import { samplesPart } from './samples-part.ts'
import { timelinePart } from './timeline-part.ts'
import { topBars } from './top-bars.ts'

/** Errors as parts of a report; there are some. */
export function errorsParts({
  count,
  total,
  errorRate,
  byFunction,
  timeline,
  samples,
}: ErrorsData): ReportPart[] {
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'errors', shown: showCount(count), tone: 'bad' },
        { label: 'of traces', shown: showCount(total) },
        { label: 'error rate', shown: showShare(errorRate ?? 0) },
        { label: 'functions with errors', shown: showCount(byFunction.length) },
      ],
    },
    timelinePart(timeline, {
      what: 'Errors',
      read: ({ errors }) => errors,
      show: showCount,
      size: 'large',
      tone: 'bad',
    }),
    timelinePart(timeline, {
      what: 'All traces',
      read: ({ count: all }) => all,
      show: showCount,
      size: 'small',
    }),
    {
      kind: 'bars',
      title: 'Errors by function',
      columns: ['function', 'errors', 'of traces', 'error rate'],
      ...topBars(byFunction.map(functionBar)),
    },
    samplesPart('The newest errors', samples),
  ]
}

function functionBar({ functionName, count, total, errorRate }: FunctionErrors): Bar {
  return {
    label: functionName ?? '(no name)',
    value: count,
    shown: showCount(count),
    tone: 'bad',
    notes: [showCount(total), showShare(errorRate)],
  }
}
