import { holeTimeUnitRule } from './hole-time-unit.ts'
import { noTimeBoundRule } from './no-time-bound.ts'
import { requiredTagRule } from './required-tag.ts'
import type { LintRule } from './rule.ts'
import { searchInLoopRule } from './search-in-loop.ts'
import { textScanRule } from './text-scan.ts'
import { unescapedHoleRule } from './unescaped-hole.ts'
import { unfilledHoleRule } from './unfilled-hole.ts'
import { unknownTagRule } from './unknown-tag.ts'
import { unknownTagValueRule } from './unknown-tag-value.ts'

/** Every rule of the linter beyond what the checker of filters finds. */
export const lintRules: readonly LintRule[] = [
  unescapedHoleRule,
  unfilledHoleRule,
  holeTimeUnitRule,
  unknownTagRule,
  unknownTagValueRule,
  requiredTagRule,
  textScanRule,
  noTimeBoundRule,
  searchInLoopRule,
]
