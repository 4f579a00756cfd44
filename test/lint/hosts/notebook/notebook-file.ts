/** A notebook of Python with these cells, each a kind and its source. */
export function notebookFile(
  cells: readonly (readonly [kind: string, source: string | readonly string[]])[],
  metadata: unknown = { language_info: { name: 'python' } },
): string {
  const written = cells.map(([kind, source]) => ({
    cell_type: kind,
    metadata: {},
    outputs: [{ data: { 'text/plain': ['"source": ["no"]'] } }],
    source,
  }))
  return JSON.stringify({ cells: written, metadata, nbformat: 4 }, null, 1)
}
