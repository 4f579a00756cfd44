import { setTimeout } from 'node:timers/promises'
import type { Trace } from '../../schema/trace.ts'
import { prepareSearch } from '../../search/prepare-search.ts'
import { SearchError } from '../../search/search-error.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { sayError } from '../report-failure.ts'
import { reporters } from '../reporters/reporters.ts'
import { needsSpans } from './needs-spans.ts'
import { rowsAsked } from './rows-asked.ts'
import { sayFindings } from './say-findings.ts'
import type { SearchCliOptions } from './search-cli-options.ts'
import type { SearchedPlace } from './searched-place.ts'
import { type TraceArrivals, traceArrivals } from './trace-arrivals.ts'

/**
 * Prints traces as they come, until it is interrupted or `maxResults` have come: those since `since`, or where that is not
 * given, those that were not there when it began.
 */
export async function watchTraces(
  { store, search }: SearchedPlace,
  options: SearchCliOptions,
  io: CliIo,
): Promise<ExitCode> {
  const signal = io.interrupted?.() ?? new AbortController().signal
  const wanted = { ...search, since: options.since?.time, signal, includeSpans: needsSpans(options) }
  const { findings } = await prepareSearch(store, wanted)
  await sayFindings(findings, options.filter, io)
  const arrivals = traceArrivals(store, wanted, io.now ?? Date.now)
  if (options.since === undefined) await arrivals.skip()
  const rows = rowsAsked(options)
  const parts = reporters[options.format](newTraces(arrivals, options, io, signal), {
    width: io.out.columns ?? columnsOfPipe,
    live: true,
    ...(rows && { rows }),
  })
  try {
    await sayError(io, 'Watching for new traces; Ctrl+C ends it.')
    for await (const part of parts) await io.out.write(part)
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return 0
}

/** How wide a line is that no terminal limits. */
const columnsOfPipe = 160

/** Asks again and again; a store that is locked or away for a while is no reason to stop. */
async function* newTraces(
  arrivals: TraceArrivals,
  { since, interval, maxResults: most = Number.POSITIVE_INFINITY }: SearchCliOptions,
  io: CliIo,
  signal: AbortSignal,
): AsyncGenerator<Trace, void, undefined> {
  let count = 0
  let complained = false
  for (let round = 0; ; round++) {
    try {
      for await (const trace of arrivals.next()) {
        yield trace
        count += 1
        if (count === most) return
      }
      complained = false
    } catch (error) {
      const isFirst = round === 0 && since !== undefined
      if (isFirst || !(error instanceof SearchError) || error.fault !== 'store') throw error
      if (!complained) await sayError(io, `${error.message} Trying again.`)
      complained = true
    }
    await setTimeout(interval * 1000, undefined, { signal })
  }
}
