import type { Tree } from '@lezer/common'
import { parser } from '@lezer/python'

/** Parses a file as far as it can be read. A t-string is taken for an f-string, which the grammar knows. */
export function parsePython(text: string): Tree {
  return parser.parse(text.replaceAll(templatePrefix, (prefix) => prefix.replace(/t/i, 'f')))
}

const templatePrefix = /(?<![\w\\])(?:t|tr|rt)(?=['"])/gi
