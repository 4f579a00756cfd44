import { Option } from 'commander'

/** An option that may be given several times; its value is a list, empty where it is not given. */
export function repeatableOption(flags: string, description: string): Option {
  return new Option(flags, description)
    .argParser((value: string, values: readonly string[]) => [...values, value])
    .default([], 'none')
}
