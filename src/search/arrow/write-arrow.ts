import { tableToIPC } from '@uwdata/flechette'
import type { Trace } from '../../schema/trace.ts'
import { describeValue } from '../options/describe-value.ts'
import type { RowOptions } from '../rows/row-options.ts'
import { type RowShape, rowShape } from '../rows/row-shape.ts'
import { type ArrowBlock, arrowFooter } from './arrow-footer.ts'
import { rowsOfBatch, tableOfTraces } from './table-of-traces.ts'

/** How Arrow is to be written. */
export interface WriteArrowOptions extends RowOptions {
  /** `stream`, which is the default, to read from a pipe; `file`, to read from anywhere in a file (Feather, version 2). */
  readonly format?: 'stream' | 'file' | undefined
}

/**
 * Writes traces as the bytes of Arrow IPC, batch by batch as they come, so that no more than a batch is ever held.
 * @throws SearchError where a column or an extract field is wrong; TypeError where an option is of the wrong kind.
 */
export async function* writeArrow(
  traces: AsyncIterable<Trace> | Iterable<Trace>,
  { format = 'stream', ...options }: WriteArrowOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  if (format !== 'stream' && format !== 'file') {
    throw new TypeError(`format is 'stream' or 'file'; found ${describeValue(format)}`)
  }
  const shape = rowShape(options)
  const schema = readMessages(tableToBytes([], shape)).schema
  const blocks: ArrowBlock[] = []
  let offset = format === 'file' ? magic.length : 0
  if (format === 'file') yield magic
  yield schema
  offset += schema.length
  for await (const batch of batches(traces)) {
    const { record } = readMessages(tableToBytes(batch, shape))
    const head = messageHead(record)
    blocks.push({ offset, head, body: record.length - head })
    offset += record.length
    yield record
  }
  yield endOfStream
  if (format === 'file') yield arrowFooter(schema.subarray(prefixLength), blocks)
}

/** How a file begins: its name, padded to eight bytes. */
const magic = new TextEncoder().encode('ARROW1\0\0')
const endOfStream = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)

/** A message begins with a mark and the length of its head, four bytes each. */
const prefixLength = 8

function tableToBytes(traces: readonly Trace[], shape: RowShape): Uint8Array {
  return tableToIPC(tableOfTraces(traces, shape), { format: 'stream' }) as Uint8Array
}

/** A stream of one batch at the most is the message of the schema, that of the batch, and the mark of its end. */
function readMessages(bytes: Uint8Array): { schema: Uint8Array; record: Uint8Array } {
  const start = messageHead(bytes)
  return {
    schema: bytes.subarray(0, start),
    record: bytes.subarray(start, bytes.length - endOfStream.length),
  }
}

function messageHead(message: Uint8Array): number {
  return prefixLength + new DataView(message.buffer, message.byteOffset).getInt32(4, true)
}

async function* batches(traces: AsyncIterable<Trace> | Iterable<Trace>): AsyncGenerator<readonly Trace[]> {
  let batch: Trace[] = []
  for await (const trace of traces) {
    batch.push(trace)
    if (batch.length < rowsOfBatch) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
