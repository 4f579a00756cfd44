/** Where a batch is in a file, in bytes: its message has a head and a body. */
export interface ArrowBlock {
  readonly offset: number
  readonly head: number
  readonly body: number
}

/**
 * The end of an Arrow file, after its messages: a FlatBuffer with the schema and the place of each batch, its length, and the
 * name of the format (`Footer` in Arrow's `File.fbs`). FlatBuffers point forward by distance, so that the message of the
 * schema stands in it unchanged.
 */
export function arrowFooter(schema: Uint8Array, blocks: readonly ArrowBlock[]): Uint8Array {
  const schemaAt = places.blocks + blocks.length * blockLength
  const length = schemaAt + schema.length
  const bytes = new Uint8Array(length + 4 + name.length)
  const view = new DataView(bytes.buffer)
  const point = (from: number, to: number) => view.setUint32(from, to - from, true)
  point(0, places.table)
  const fields = [12, 20, 4, 8, 12, 16]
  for (const [index, entry] of fields.entries()) view.setUint16(places.fields + 2 * index, entry, true)
  view.setInt32(places.table, places.table - places.fields, true)
  view.setInt16(places.table + 4, newestVersion, true)
  point(places.table + 8, schemaAt + headerOf(schema))
  point(places.table + 12, places.dictionaries)
  point(places.table + 16, places.batches)
  view.setUint32(places.batches, blocks.length, true)
  for (const [index, block] of blocks.entries()) writeBlock(view, places.blocks + index * blockLength, block)
  bytes.set(schema, schemaAt)
  view.setInt32(length, length, true)
  bytes.set(name, length + 4)
  return bytes
}

/** The table's list of fields, the table, the empty list of dictionaries, the list of batches and its items, which are aligned. */
const places = { fields: 4, table: 16, dictionaries: 36, batches: 44, blocks: 48 }
const blockLength = 24
const newestVersion = 4
const name = new TextEncoder().encode('ARROW1')

function writeBlock(view: DataView, at: number, { offset, head, body }: ArrowBlock): void {
  view.setBigInt64(at, BigInt(offset), true)
  view.setInt32(at + 8, head, true)
  view.setBigInt64(at + 16, BigInt(body), true)
}

/** Where in a message of Arrow the table is that it is about: its third field. */
function headerOf(message: Uint8Array): number {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  const table = view.getUint32(0, true)
  const fields = table - view.getInt32(table, true)
  const field = table + view.getUint16(fields + 8, true)
  return field + view.getUint32(field, true)
}
