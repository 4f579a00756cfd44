import type { SyntaxNode } from '@lezer/common'
import { type Arguments, argumentsOf } from '../syntax/arguments-of.ts'
import { lastNameOf } from '../syntax/path-of.ts'
import { holeValue, type Value } from '../values/value.ts'
import { keysOf } from './keys-of.ts'
import { holeOf, type Reading } from './reading.ts'

/** What an option of the command line may be: `args.filter`, of a parser that has a default for it. */
export function optionOf(reading: Reading, object: SyntaxNode, name: string): readonly Value[] | undefined {
  const { calls, text } = reading.survey
  const options = calls.get('add_argument') ?? []
  if (options.length === 0 || !parsed.test(lastNameOf(object, text) ?? '')) return undefined
  const fallback = optionDefault(reading, options, name)
  if (fallback === undefined) return undefined
  return [holeValue(holeOf(reading, object.parent ?? object)), ...reading.evaluate(fallback)]
}

/** What people call the result of a parser. */
const parsed = /args$|^opts$|^options$|namespace$|^ns$/i

/** The default in the declaration of an option: a call or a decorator. */
export function optionDefault(
  reading: Reading,
  declarations: readonly SyntaxNode[],
  name: string,
): SyntaxNode | undefined {
  const given = declarations.map((one) => argumentsOf(one, reading.survey.text))
  return given.findLast((one) => nameOf(reading, one) === name)?.named.get('default')
}

/** `dest`, a name without dashes, or else the first long one. */
function nameOf(reading: Reading, { positional, named }: Arguments): string | undefined {
  const said = named.get('dest')
  const [plain] = said === undefined ? [] : (keysOf(reading, said) ?? [])
  const names = positional.flatMap((node) => keysOf(reading, node) ?? [])
  const chosen =
    plain ?? names.find((one) => !one.startsWith('-')) ?? names.find((one) => one.startsWith('--'))
  return chosen?.replace(/^-+/, '').replaceAll('-', '_')
}
