import { Option } from 'commander'
import type { DialectName } from '../dialects/dialect.ts'

/** The dialects that there are, for `--dialect` and `--to`. */
export const dialectNames: readonly DialectName[] = ['databricks', 'mlflow', 'extended']

/** The option that names a dialect. */
export function dialectOption(flags: string, description: string): Option {
  return new Option(flags, description).choices(dialectNames)
}
