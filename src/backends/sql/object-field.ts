import type { OperationNode } from 'kysely'
import type { Value } from '../../filter/filter.ts'
import { formatPythonFloat } from '../../language/python-float.ts'
import type { Relation } from '../../language/relations.ts'
import { checkText } from './check-value.ts'
import type { EngineRules } from './engine.ts'
import { joinNodes } from './join-nodes.ts'
import type { ObjectField, ObjectMember } from './layout.ts'
import { columnNode, constantNode, sqlNode } from './sql-node.ts'
import { UnsupportedFilterError } from './unsupported-filter-error.ts'

/** Whether any member is there. */
export function objectIsPresent({ members }: ObjectField, table: string): OperationNode {
  const present = members.map(({ column }) => sqlNode`${columnNode(table, column)} is not null`)
  return sqlNode`(${joinNodes('or', present)})`
}

/**
 * Compares the JSON text of the object. A text that no object has makes `equals` constant; so of a value, the SQL text
 * depends on which members it has.
 * @throws UnsupportedFilterError for relations other than `equals` and `differs`.
 */
export function compareObject(
  field: ObjectField,
  table: string,
  relation: Relation,
  value: Value,
  engine: EngineRules,
): OperationNode {
  if (relation !== 'equals' && relation !== 'differs') {
    throw new UnsupportedFilterError(
      `The text is kept as the columns ${field.members.map(({ column }) => column).join(', ')}: it can be compared ` +
        'as a whole, or asked for whether it is there.',
    )
  }
  const numbers = readMembers(checkText(value), field.members)
  const equal = numbers === undefined ? undefined : equalsObject(field, table, numbers, engine)
  if (relation === 'equals') return equal ?? constantNode(false)
  const present = objectIsPresent(field, table)
  return equal === undefined ? present : sqlNode`(${present} and not ${equal})`
}

type Numbers = ReadonlyMap<string, number | bigint>

function equalsObject(
  { members }: ObjectField,
  table: string,
  numbers: Numbers,
  engine: EngineRules,
): OperationNode {
  const conditions = members.map(({ key, column, type }) => {
    const node = columnNode(table, column)
    const number = numbers.get(key)
    if (number === undefined) return sqlNode`${node} is null`
    return sqlNode`${node} is not null and ${engine.equal({ node, type }, '=', number)}`
  })
  return sqlNode`(${joinNodes('and', conditions)})`
}

/** The numbers of a text that is what some object of these members is written as. */
function readMembers(text: string, members: readonly ObjectMember[]): Numbers | undefined {
  const found = new Map([...text.matchAll(/"(\w+)": ([^,{}]+)/g)].map(([, key, number]) => [key, number]))
  const numbers = new Map<string, number | bigint>()
  for (const { key, type } of members) {
    const number = readNumber(found.get(key), type)
    if (number !== undefined) numbers.set(key, number)
  }
  return numbers.size > 0 && text === writeMembers(numbers) ? numbers : undefined
}

function readNumber(text: string | undefined, type: ObjectMember['type']): number | bigint | undefined {
  if (text === undefined || !(type === 'integer' ? /^-?\d+$/ : /^-?[\d.e+-]+$/).test(text)) return undefined
  const number = type === 'integer' ? BigInt(text) : Number(text)
  if (typeof number === 'bigint') return BigInt.asIntN(64, number) === number ? number : undefined
  return Number.isFinite(number) ? number : undefined
}

function writeMembers(numbers: Numbers): string {
  const members = [...numbers].map(
    ([key, number]) => `"${key}": ${typeof number === 'bigint' ? number : formatPythonFloat(number)}`,
  )
  return `{${members.join(', ')}}`
}
