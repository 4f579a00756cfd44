import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { defaultLimits } from '../../src/source/limits.ts'
import { parseFilterSyntax } from '../../src/syntax/parse-filter-syntax.ts'
import { parseOrderSyntax } from '../../src/syntax/parse-order-syntax.ts'
import { printOrder, printSyntax } from '../syntax/print-syntax.ts'
import type { Case } from './corpus-file.ts'

/** What a text of a corpus is parsed to: its tree, printed, and what is wrong with it. */
export function syntaxOf({ source, rules, order }: Case): {
  readonly tree: string
  readonly faults: readonly Diagnostic[]
} {
  const faults: Diagnostic[] = []
  const report = (fault: Diagnostic) => faults.push(fault)
  const tree = order
    ? parseOrderSyntax(source, rules, defaultLimits, report)
    : parseFilterSyntax(source, rules, defaultLimits, report)
  if (tree === undefined) return { tree: '()', faults }
  return { tree: tree.kind === 'order' ? printOrder(tree) : printSyntax(tree), faults }
}
