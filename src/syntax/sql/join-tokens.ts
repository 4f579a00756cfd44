import type { SqlGroup, SqlToken } from './sql-token.ts'

/** What joins the token before it, and mostly the one after it, to a group. */
export interface Joint {
  readonly makes: SqlGroup
  readonly isJoint: (token: SqlToken) => boolean
  readonly takesBefore: (token: SqlToken) => boolean
  readonly takesAfter: (token: SqlToken) => boolean
  /** Whether there is a group only where it takes what comes after. */
  readonly needsAfter: boolean
}

/**
 * Makes groups around joints, from left to right. Whether another joint goes on with a group is for the token to say that
 * the group took in last.
 */
export function joinTokens(tokens: readonly SqlToken[], joint: Joint): readonly SqlToken[] {
  const group = { type: joint.makes, text: '' }
  const joined: SqlToken[] = []
  let before: SqlToken | undefined
  let taken = -1
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    const takesNext = next !== undefined && joint.takesAfter(next)
    const follows = joint.isJoint(token) && before !== undefined && joint.takesBefore(before)
    if (follows && (takesNext || !joint.needsAfter)) {
      joined[joined.length - 1] = group
      before = group
      taken = takesNext ? index + 1 : index
    } else {
      if (index > taken) joined.push(token)
      before = token
    }
  }
  return joined
}
