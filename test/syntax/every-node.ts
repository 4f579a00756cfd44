import type { Span } from '../../src/source/span.ts'

/** A node of a syntax tree, whatever its kind. */
export interface AnyNode {
  readonly kind?: string
  readonly span: Span
}

/** A node and all below it, each with the node that holds it. */
export function* everyNode(
  node: AnyNode,
  parent?: AnyNode,
): Generator<{ readonly node: AnyNode; readonly parent: AnyNode | undefined }> {
  yield { node, parent }
  for (const child of Object.values(node).flat()) if (isNode(child)) yield* everyNode(child, node)
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'span' in value
}
