import { openStore } from '../../search/stores/open-store.ts'
import { chooseStore } from '../choose-store.ts'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { readTime } from '../read-time.ts'
import { searchedExperiments } from '../searched-experiments.ts'
import type { AskedStore } from './asked.ts'
import type { GatheredReport, GatherReport } from './gathered-report.ts'
import { printReport } from './print-report.ts'
import type { ReportOptions } from './report-options.ts'
import { showStep } from './show-step.ts'

/** Gathers a report over the store that the options name, and prints it or writes it to a file. */
export async function runReport(gather: GatherReport, options: ReportOptions, io: CliIo): Promise<ExitCode> {
  const uri = chooseStore(options.store, io)
  const store = await openStore(uri, { env: io.env })
  try {
    const { experiment, experimentName } = options
    const experimentIds = await searchedExperiments(store, experiment, experimentName, io)
    const { now, traces } = readTimes(options, io)
    const asked = { store, uri, now, traces: { ...traces, ...(experimentIds && { experimentIds }) } }
    await printReport(await gatherWithSteps(gather, asked, io), asked, options, io)
    return 0
  } finally {
    await store.close?.()
  }
}

function readTimes(
  { since, until, now: nowText, filter }: ReportOptions,
  { now: clock = Date.now }: CliIo,
): Pick<AskedStore, 'now' | 'traces'> {
  const now = nowText === undefined ? clock() : readTime(nowText, clock()).time
  const timeOf = (text: string) => readTime(text, now).time
  return {
    now,
    traces: {
      ...(since !== undefined && { since: timeOf(since) }),
      ...(until !== undefined && { until: timeOf(until) }),
      ...(filter && { filter }),
    },
  }
}

async function gatherWithSteps(gather: GatherReport, asked: AskedStore, io: CliIo): Promise<GatheredReport> {
  const steps = showStep(io.err)
  try {
    return await gather({ ...asked, step: steps.show })
  } finally {
    await steps.end()
  }
}
