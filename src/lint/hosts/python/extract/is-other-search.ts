import { calleeOf } from '../evaluate/follow-call.ts'
import type { Reading } from '../evaluate/reading.ts'
import type { FoundCall } from './find-calls.ts'

/** Whether the function that is called is one of the file, which has the name of a search and takes no filter. */
export function isOtherSearch(reading: Reading, { node, signature, handed }: FoundCall): boolean {
  const callee = handed || signature.filterPosition === undefined ? undefined : calleeOf(reading, node)
  if (callee === undefined) return false
  return !callee.parameters.some(
    ({ name, position }) => position === undefined || signature.filters.includes(name),
  )
}
