import type { Edit } from './diagnostic.ts'

/**
 * The text after all edits, whose spans are offsets into `text` as it is. Insertions at one place keep their order and
 * come before a replacement that begins there.
 * @throws TypeError where edits overlap or leave the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const { span, text: replacement } of edits.toSorted(byPlace)) {
    if (span.start < done || span.end < span.start || span.end > text.length) {
      throw new TypeError(
        `The edit at ${span.start} to ${span.end} overlaps another or leaves the text of ${text.length}; ` +
          'pass edits of one text that do not overlap.',
      )
    }
    result += text.slice(done, span.start) + replacement
    done = span.end
  }
  return result + text.slice(done)
}

/** Sorting is stable, so edits of one place stay in the order given. */
function byPlace(one: Edit, other: Edit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end
}
