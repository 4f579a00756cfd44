import { colours } from '../../diagnostics/colours.ts'
import { countMatches } from '../../search/count-matches.ts'
import { hideCredentials } from '../../search/stores/hide-credentials.ts'
import type { CliIo } from '../cli-io.ts'
import { openOutput } from '../open-output.ts'
import type { AskedStore } from './asked.ts'
import { describeSubject } from './describe-subject.ts'
import type { GatheredReport } from './gathered-report.ts'
import { writePage } from './html/write-page.ts'
import type { ReportOptions } from './report-options.ts'
import type { ReportPage } from './report-page.ts'
import { showCountOf } from './show-amount.ts'
import { chooseGlyphs } from './terminal/glyphs.ts'
import { renderPage } from './terminal/render-page.ts'

/** Prints a report as the options say, after it is written as a page where they ask for one. */
export async function printReport(
  report: GatheredReport,
  asked: AskedStore,
  { format, html }: ReportOptions,
  io: CliIo,
): Promise<void> {
  const page = await reportPage(report, asked)
  if (html !== undefined) await writeFileWhole(html, writePage(page), io)
  await io.out.write(format === 'json' ? writeJson(report, asked) : renderPage(page, drawingFor(io)))
}

async function reportPage(report: GatheredReport, asked: AskedStore): Promise<ReportPage> {
  const head = { title: report.title, subject: describeSubject(report, asked) }
  if (report.nothing === undefined) return { ...head, parts: report.parts() }
  const { store, traces } = asked
  const all = await countMatches(store, { experimentIds: traces.experimentIds })
  const text = `${report.nothing} ${describePlace(traces.experimentIds)} ${showCountOf(all, 'trace')} in all.`
  return { ...head, parts: [{ kind: 'note', text }] }
}

function describePlace(experimentIds: readonly string[] | undefined): string {
  if (experimentIds === undefined) return 'The store has'
  const [first = '', ...others] = experimentIds
  return others.length === 0 ? `Experiment ${first} has` : `Experiments ${experimentIds.join(', ')} have`
}

function writeJson({ data, title, since }: GatheredReport, { uri, traces }: AskedStore): string {
  const asked = { title, store: hideCredentials(uri), ...(since !== undefined && { since }), ...traces }
  return `${JSON.stringify({ ...asked, ...data }, null, 2)}\n`
}

async function writeFileWhole(path: string, text: string, io: CliIo): Promise<void> {
  const file = await openOutput(path, io)
  try {
    await file.write(text)
    await file.keep()
  } catch (error) {
    await file.discard()
    throw error
  }
}

function drawingFor({ out, env }: CliIo) {
  return { width: out.columns ?? widthOfPipe, glyphs: chooseGlyphs(env), colours: colours(out.colour) }
}

/** How wide a report is that no terminal limits. */
const widthOfPipe = 100
