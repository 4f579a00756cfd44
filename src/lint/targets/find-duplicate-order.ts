import { parseOrderBy } from '../../check/parse-order-by.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { DialectName } from '../../dialects/dialect.ts'
import type { Extraction } from '../embedded.ts'
import { hostSpan } from '../template/host-place.ts'
import type { Template } from '../template/template.ts'

/** Keys by which one search sorts twice, in offsets of the host file; of keys with holes nothing is known. */
export function findDuplicateOrder(
  { calls }: Extraction,
  filters: readonly { readonly template: Template }[],
  dialect: DialectName = 'mlflow',
): readonly Diagnostic[] {
  return calls.flatMap(({ texts }) => {
    const keys = texts
      .flatMap((index) => filters[index]?.template ?? [])
      .filter(({ text, holes }) => text.kind === 'order' && text.certainty === 'whole' && holes.length === 0)
      .filter(({ skeleton }) => parseOrderBy([skeleton], { dialect }).order !== undefined)
    const skeletons = keys.map(({ skeleton }) => skeleton)
    return parseOrderBy(skeletons, { dialect }).diagnostics.flatMap(({ key, diagnostic }) => {
      const template = keys[key]
      if (template === undefined || diagnostic.code !== 'duplicate-order') return []
      return [{ ...diagnostic, span: hostSpan(template, diagnostic.span), fixes: [] }]
    })
  })
}
