import { SearchError } from './search-error.ts'

/**
 * The ids as numbers, each once, in ascending order. Their text is read as MLflow reads it: blanks around, a sign and
 * leading zeros do not matter.
 * @throws SearchError where one is not a decimal integer, or needs more than 64 bits.
 */
export function readExperimentIds(texts: readonly string[]): readonly (number | bigint)[] {
  const ids = texts.map(readExperimentId).sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
  return ids.filter((id, index) => id !== ids[index - 1])
}

function readExperimentId(text: string): number | bigint {
  if (typeof text !== 'string') {
    throw new TypeError(`experimentIds takes ids as text, such as '1'; found ${typeof text}`)
  }
  const digits = decimal.exec(text)?.groups
  if (digits === undefined) {
    throw new SearchError(
      'experiment-id',
      `An experiment id is a decimal integer, such as 1; found ${JSON.stringify(text)}.`,
    )
  }
  const id = BigInt(digits.digits ?? '') * (digits.sign === '-' ? -1n : 1n)
  if (BigInt.asIntN(64, id) !== id) {
    throw new SearchError('experiment-id', `An experiment id fits in 64 bits; ${text.trim()} does not.`)
  }
  return Number.isSafeInteger(Number(id)) ? Number(id) : id
}

const decimal = /^\s*(?<sign>[+-]?)(?<digits>[0-9]+)\s*$/
