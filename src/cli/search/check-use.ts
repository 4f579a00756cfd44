import { rowShape } from '../../search/rows/row-shape.ts'
import { readStoreLocation } from '../../search/stores/store-location.ts'
import type { CliIo } from '../cli-io.ts'
import { UsageError } from '../usage-error.ts'
import { rowsAsked } from './rows-asked.ts'
import type { SearchCliOptions } from './search-cli-options.ts'

/**
 * Finds what is wrong with the options before anything is read or written.
 * @throws UsageError, or SearchError where there is no such column or an extract field is malformed.
 */
export function checkUse(options: SearchCliOptions, uri: string, io: CliIo): void {
  const rows = rowsAsked(options)
  rowShape(rows ?? {})
  const fault = faults.find((one) => one.is(options, uri, io))
  if (fault !== undefined) throw new UsageError(fault.message(options))
}

interface Fault {
  readonly is: (options: SearchCliOptions, uri: string, io: CliIo) => boolean
  readonly message: (options: SearchCliOptions) => string
}

const faults: readonly Fault[] = [
  {
    is: ({ format, count, output }, _, { out }) =>
      format === 'arrow' && !count && output === undefined && out.columns !== undefined,
    message: () =>
      '--format arrow writes bytes that a terminal cannot show: name a file with --output, or pipe them on.',
  },
  {
    is: (options) => options.format === 'ids' && rowsAsked(options) !== undefined,
    message: () => '--format ids has no columns: leave out --columns, --column-names and --extract.',
  },
  {
    is: ({ watch, format }) => watch === true && (format === 'json' || format === 'arrow'),
    message: ({ format }) =>
      `--format ${format} has an end, and --watch has none: use table, jsonl, csv or ids.`,
  },
  {
    is: ({ watch }, uri) => watch === true && readStoreLocation(uri).kind === 'jsonl',
    message: () => 'An export does not change: --watch needs a database or a server.',
  },
]
