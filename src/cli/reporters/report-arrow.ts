import type { Trace } from '../../schema/trace.ts'
import { UsageError } from '../usage-error.ts'
import type { ReportOptions } from './report-options.ts'

/**
 * Traces as Arrow: a stream for a pipe, a file for a file. The writer is loaded when it is called, for the package that it
 * needs is the user's to install.
 * @throws UsageError that says how, where it is not there.
 */
export async function* reportArrow(
  traces: AsyncIterable<Trace>,
  { rows = {}, toFile = false }: ReportOptions,
  load: () => Promise<ArrowWriter> = () => import('../../search/arrow/write-arrow.ts'),
): AsyncGenerator<Uint8Array> {
  const { writeArrow } = await load().catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageError(missing)
  })
  yield* writeArrow(traces, { ...rows, format: toFile ? 'file' : 'stream' })
}

type ArrowWriter = typeof import('../../search/arrow/write-arrow.ts')

const missing =
  '--format arrow needs the package "@uwdata/flechette", which is not installed: npm install @uwdata/flechette'
