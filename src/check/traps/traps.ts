import type { CheckContext } from '../check-context.ts'
import type { CheckedCondition } from '../checked-condition.ts'
import { regexTrap } from './invalid-regex.ts'
import { assessmentPatternTrap, spanAttributeTrap } from './json-text.ts'
import { keyElsewhereTrap } from './key-elsewhere.ts'
import { likeEscapeTrap } from './like-escape.ts'
import { statusTrap } from './status-value.ts'
import { timeUnitTrap } from './time-unit.ts'

/** Looks at a condition that is in order, and warns where it cannot mean what was meant. */
export type Trap = (condition: CheckedCondition, context: CheckContext) => void

/** Every trap that one condition alone can be. */
export const traps: readonly Trap[] = [
  statusTrap,
  timeUnitTrap,
  keyElsewhereTrap,
  regexTrap,
  likeEscapeTrap,
  spanAttributeTrap,
  assessmentPatternTrap,
]
