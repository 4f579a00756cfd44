import type { TraceStore } from '../../search/trace-store.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { type FoundTraces, findTraces } from '../find-traces.ts'
import { openOutput } from '../open-output.ts'
import { sayError } from '../report-failure.ts'
import { reporters } from '../reporters/reporters.ts'
import { showCount } from '../show-count.ts'
import { describeNothing } from './describe-nothing.ts'
import { needsSpans } from './needs-spans.ts'
import { rowsAsked } from './rows-asked.ts'
import { sayFindings } from './say-findings.ts'
import type { SearchCliOptions } from './search-cli-options.ts'
import type { SearchedPlace } from './searched-place.ts'
import { showTime } from './show-time.ts'

/** Prints the traces that are found, or writes them to a file. */
export async function printTraces(
  { store, uri, search }: SearchedPlace,
  options: SearchCliOptions,
  io: CliIo,
): Promise<ExitCode> {
  const progress = showCount(io.err)
  const found = await findTraces(store, {
    ...search,
    maxResults: options.maxResults ?? usualResults,
    includeSpans: needsSpans(options),
    signal: options.output === undefined ? undefined : io.interrupted?.(),
    onProgress: ({ traces }) => progress.show(traces),
  })
  await sayFindings(found.findings, options.filter, io)
  try {
    await writeTraces(found, options, io, progress.end)
  } finally {
    await progress.end()
  }
  const { count, nextPageToken } = found.progress()
  if (nextPageToken) await sayError(io, describeRest(store, options, nextPageToken))
  if (count === 0 && options.pageToken) await sayError(io, 'No more traces match.')
  else if (count === 0) await sayError(io, await describeNothing(store, uri, search.experimentIds, options))
  return 0
}

const usualResults = 100

/** How wide a table is that no terminal limits. */
const columnsOfPipe = 120

async function writeTraces(
  { traces }: FoundTraces,
  options: SearchCliOptions,
  io: CliIo,
  clear: () => Promise<void>,
): Promise<void> {
  const file = options.output === undefined ? undefined : await openOutput(options.output, io)
  const { write, columns } = file === undefined ? io.out : { write: file.write, columns: undefined }
  const rows = rowsAsked(options)
  const parts = reporters[options.format](traces, {
    width: columns ?? columnsOfPipe,
    ...(rows && { rows }),
    ...(file && { toFile: true }),
  })
  try {
    for await (const part of parts) {
      if (columns !== undefined) await clear()
      await write(part)
    }
    await file?.keep()
  } catch (error) {
    await file?.discard()
    throw error
  }
}

/** A server does not say whether a full page is the last. A time that is counted back from now is another one then. */
function describeRest({ cursors }: TraceStore, { since, until }: SearchCliOptions, token: string): string {
  const start =
    cursors === 'token' ? 'More traces may match; they are behind' : 'More traces match; the next are behind'
  const times = [
    since?.isRelative && `--since ${showTime(since.time)} `,
    until?.isRelative && `--until ${showTime(until.time)} `,
  ]
  return `${start} ${times.filter(Boolean).join('')}--page-token ${token}`
}
