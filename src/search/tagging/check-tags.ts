import { nearest } from '../../diagnostics/nearest.ts'
import {
  categoryTag,
  isTagOfMlflow,
  knownTags,
  knownTagValues,
  operationTag,
  type TaggingConfig,
  unknownTagText,
} from '../../schema/tagging.ts'
import { findCategory } from './find-category.ts'

/** What is wrong with a tag of a trace. */
export interface TagFault {
  /** A required tag is missing, or `unknown`; a tag, or the value of one, is not of the strategy; another category was due. */
  readonly kind: 'missing-tag' | 'unknown-tag' | 'unknown-tag-value' | 'wrong-category'
  readonly key: string
  /** The value it has; absent where it has none. */
  readonly value?: string
  /** What there ought to be, where that is known. */
  readonly expected?: string
  readonly message: string
}

/** What is wrong with the tags of a trace: what is missing first, then in the order of the tags. */
export function checkTags(
  tags: Readonly<Record<string, string | null | undefined>>,
  tagging: TaggingConfig,
): readonly TagFault[] {
  const missing = tagging.required.filter((key) =>
    isMissing(Object.hasOwn(tags, key) ? tags[key] : undefined, key, tagging),
  )
  return [
    ...missing.map(
      (key): TagFault => ({
        kind: 'missing-tag',
        key,
        message: `The tag "${key}" is missing; every trace has it.`,
      }),
    ),
    ...Object.entries(tags).flatMap(([key, value]) =>
      typeof value !== 'string' || isTagOfMlflow(key) || missing.includes(key)
        ? []
        : checkTag(key, value, tags, tagging),
    ),
  ]
}

/** A placeholder counts as missing, unless the strategy has it among the values. */
function isMissing(value: string | null | undefined, key: string, tagging: TaggingConfig): boolean {
  if (value === undefined || value === null) return true
  return value === unknownTagText && !knownTagValues(tagging, key)?.includes(value)
}

function checkTag(
  key: string,
  value: string,
  tags: Readonly<Record<string, string | null | undefined>>,
  tagging: TaggingConfig,
): readonly TagFault[] {
  const keys = knownTags(tagging)
  if (keys !== undefined && !keys.includes(key)) return [unknownKey(key, value, nearest(key, keys))]
  const values = knownTagValues(tagging, key)
  if (values !== undefined && !values.includes(value)) return [unknownValue(key, value, values)]
  const operation = tags[operationTag]
  if (key !== categoryTag || typeof operation !== 'string') return []
  const expected = findCategory(operation, tagging)
  return expected === undefined || expected === value ? [] : [wrongCategory(operation, value, expected)]
}

function unknownKey(key: string, value: string, expected: string | undefined): TagFault {
  const instead = expected === undefined ? '.' : `; expected "${expected}".`
  return {
    kind: 'unknown-tag',
    key,
    value,
    ...(expected !== undefined && { expected }),
    message: `The strategy has no tag "${key}"${instead}`,
  }
}

function unknownValue(key: string, value: string, values: readonly string[]): TagFault {
  const expected = nearest(value, values)
  return {
    kind: 'unknown-tag-value',
    key,
    value,
    ...(expected !== undefined && { expected }),
    message: `The tag "${key}" is '${value}'; expected one of ${values.map((one) => `'${one}'`).join(', ')}.`,
  }
}

function wrongCategory(operation: string, value: string, expected: string): TagFault {
  return {
    kind: 'wrong-category',
    key: categoryTag,
    value,
    expected,
    message: `The operation "${operation}" is of the category '${expected}'; found '${value}'.`,
  }
}
