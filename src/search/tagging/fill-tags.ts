import { categoryTag, operationTag, type TaggingConfig, unknownTagText } from '../../schema/tagging.ts'
import { checkTags } from './check-tags.ts'
import { findCategory } from './find-category.ts'

/**
 * The tags with the category of their operation, and with `unknown` for each required tag that is not given.
 * @throws TypeError where a tag, or its value, is not of the strategy.
 */
export function fillTags(
  given: Readonly<Record<string, string | undefined>>,
  tagging: TaggingConfig,
): Readonly<Record<string, string>> {
  const tags = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  const fault = checkTags(tags, tagging).find(({ kind }) => kind !== 'missing-tag')
  if (fault !== undefined) throw new TypeError(fault.message)
  const operation = tags[operationTag]
  const category = operation === undefined ? undefined : findCategory(operation, tagging)
  const placeholders = tagging.required.map((key): [string, string] => [key, unknownTagText])
  return {
    ...Object.fromEntries(placeholders),
    ...(category !== undefined && { [categoryTag]: category }),
    ...tags,
  }
}
