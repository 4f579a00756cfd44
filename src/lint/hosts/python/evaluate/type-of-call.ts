import type { SyntaxNode } from '@lezer/common'
import type { HoleType } from '../../../embedded.ts'
import { lastNameOf } from '../syntax/path-of.ts'
import type { Reading } from './reading.ts'

/** The type of what a well-known function returns. */
export function typeOfCall({ survey }: Reading, node: SyntaxNode): { readonly type?: HoleType } {
  const name = node.firstChild && lastNameOf(node.firstChild, survey.text)
  const type = name && Object.hasOwn(types, name) ? types[name] : undefined
  return type ? { type } : {}
}

const types: Readonly<Record<string, HoleType>> = {
  ...all(
    'number',
    'int',
    'float',
    'round',
    'len',
    'abs',
    'ord',
    'time',
    'time_ns',
    'timestamp',
    'total_seconds',
  ),
  ...all('quoted', 'repr', 'dumps'),
  ...all(
    'text',
    'str',
    'join',
    'format',
    'strip',
    'lower',
    'upper',
    'replace',
    'isoformat',
    'strftime',
    'hex',
  ),
}

function all(type: HoleType, ...names: readonly string[]): Record<string, HoleType> {
  return Object.fromEntries(names.map((name) => [name, type]))
}
