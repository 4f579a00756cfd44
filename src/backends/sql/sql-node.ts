import {
  AliasNode,
  ColumnNode,
  FromNode,
  IdentifierNode,
  type OperationNode,
  RawNode,
  ReferenceNode,
  SelectionNode,
  type SelectQueryNode,
  TableNode,
  type ValueNode,
  WhereNode,
} from 'kysely'

/** SQL text with nodes in its holes. */
export function sqlNode(text: TemplateStringsArray, ...nodes: OperationNode[]): RawNode {
  return raw(text, nodes)
}

/** The two nodes around an operator. */
export function operationNode(left: OperationNode, operator: string, right: OperationNode): OperationNode {
  return raw(['', ` ${operator} `, ''], [left, right])
}

/** `table.column`. */
export function columnNode(table: string, column: string): ReferenceNode {
  const columns = columnNodes.get(table) ?? new Map<string, ReferenceNode>()
  const node = columns.get(column) ?? ReferenceNode.create(ColumnNode.create(column), TableNode.create(table))
  columnNodes.set(table, columns.set(column, node))
  return node
}

/** Each column's node is made once: layouts name few, and statements name them again and again. */
const columnNodes = new Map<string, Map<string, ReferenceNode>>()

/** A bound parameter. */
export function parameterNode(value: string | number | bigint): OperationNode {
  const node: ValueNode = { kind: 'ValueNode', value }
  return node
}

/** The nodes in one row, between separators. */
export function listNode(nodes: readonly OperationNode[], separator: string): OperationNode {
  return raw(['', ...nodes.slice(1).map(() => separator), ''], nodes)
}

/** The name of a table. */
export function tableNode(table: string): OperationNode {
  return TableNode.create(table)
}

/** A table under another name. */
export function aliasNode(table: string, name: string): OperationNode {
  return AliasNode.create(tableNode(table), IdentifierNode.create(name))
}

/** Whether the table has a row for which the condition holds; unknown counts as not. */
export function existsNode(table: string, where: OperationNode): OperationNode {
  const rows: SelectQueryNode = {
    kind: 'SelectQueryNode',
    selections: everything,
    from: FromNode.create([TableNode.create(table)]),
    where: WhereNode.create(where),
  }
  return sqlNode`exists ${rows}`
}

const everything = [SelectionNode.createSelectAll()]

/** As Kysely's own maker has it, which freezes what it makes and takes several times as long. */
function raw(sqlFragments: readonly string[], parameters: readonly OperationNode[]): RawNode {
  return { kind: 'RawNode', sqlFragments, parameters }
}

/** Always true, or always false. */
export function constantNode(value: boolean): OperationNode {
  return value ? always : never
}

const always = RawNode.createWithSql('1 = 1')
const never = RawNode.createWithSql('1 = 0')
