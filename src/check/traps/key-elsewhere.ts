import { keyElsewhere } from '../../diagnostics/catalogue/fields.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import type { CheckContext } from '../check-context.ts'
import type { CheckedCondition } from '../checked-condition.ts'
import { writePath } from '../write-path.ts'

/** A well-known key under the prefix where MLflow does not keep it. */
export function keyElsewhereTrap({ field }: CheckedCondition, context: CheckContext): void {
  const { scope, name } = field.field
  const scopes = Object.entries(context.schema.scopes)
  const knows = (known: object | undefined) => known !== undefined && Object.hasOwn(known, name)
  if (field.rules.special !== undefined || context.schema.scopes[scope]?.open === undefined) return
  if (knows(context.schema.scopes[scope]?.open?.known)) return
  const [home] = scopes.find(([other, { open }]) => other !== scope && knows(open?.known)) ?? []
  const path = home === undefined ? undefined : writePath(context.dialect, home, name)
  if (home === undefined || path === undefined) return
  const { span } = field.syntax
  context.report(keyElsewhere(span, name, scope, home, replaceWith(`Write ${path}`, span, path, 'unsafe')))
}
