import { applyEdits } from './apply-edits.ts'
import type { Diagnostic, Edit, Fix, Safety } from './diagnostic.ts'

/** Which fixes may be applied: by default all. */
export interface ApplyOptions {
  /** `safe` leaves out those that guess. */
  readonly safety?: Safety
}

/** A text with fixes applied. */
export interface AppliedFixes {
  readonly text: string
  readonly applied: readonly Fix[]
  /** `unsafe` where any applied fix is; absent where there is none. */
  readonly safety?: Safety
}

/**
 * Applies the best allowed fix of each diagnostic, all together. Of fixes whose edits overlap the earlier diagnostic's
 * wins; an edit that two fixes share is made once.
 */
export function applyFixes(
  text: string,
  diagnostics: readonly Diagnostic[],
  { safety = 'unsafe' }: ApplyOptions = {},
): AppliedFixes {
  const chosen = new ChosenEdits()
  const applied = diagnostics
    .flatMap(({ fixes }) => fixes.find((fix) => safety === 'unsafe' || fix.safety === 'safe') ?? [])
    .filter((fix) => chosen.add(fix.edits))
  return { text: applyEdits(text, chosen.edits), applied, ...worstSafety(applied) }
}

/** What was applied is as safe as the least safe of it. */
export function worstSafety(fixes: readonly Fix[]): { safety?: Safety } {
  if (fixes.length === 0) return {}
  return { safety: fixes.some((fix) => fix.safety === 'unsafe') ? 'unsafe' : 'safe' }
}

/** Edits of one text that go together. */
class ChosenEdits {
  readonly edits: Edit[] = []

  /** Takes all of the edits, or where one of them overlaps another's, none. */
  add(edits: readonly Edit[]): boolean {
    const fresh = edits.filter((edit) => !this.edits.some((one) => same(one, edit)))
    if (fresh.some((edit) => this.edits.some((one) => overlap(one, edit)))) return false
    this.edits.push(...fresh)
    return true
  }
}

function same(one: Edit, other: Edit): boolean {
  return one.span.start === other.span.start && one.span.end === other.span.end && one.text === other.text
}

/** Edits that only touch do not overlap; nor do two insertions at one place. */
function overlap({ span: one }: Edit, { span: other }: Edit): boolean {
  return one.start < other.end && other.start < one.end
}
