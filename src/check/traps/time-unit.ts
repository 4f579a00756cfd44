import { finerThanMilliseconds, secondsForMilliseconds } from '../../diagnostics/catalogue/values.ts'
import { replaceWith } from '../../diagnostics/fixes.ts'
import type { CheckContext } from '../check-context.ts'
import type { CheckedCondition } from '../checked-condition.ts'

/** A time that is plausible in another unit than milliseconds: 1973 to 5138 in seconds, 1973 on in µs and ns. */
export function timeUnitTrap({ field, values, syntax }: CheckedCondition, context: CheckContext): void {
  if (field.field.type !== 'time') return
  for (const [index, value] of values.entries()) {
    const node = syntax.values[index]
    if (node?.kind !== 'number' || (typeof value !== 'number' && typeof value !== 'bigint')) continue
    const number = Number(value)
    if (number >= 1e9 && number < 1e11) {
      const text = String(Math.round(number * 1000))
      const fix = replaceWith(`Write ${text}`, node.span, text, 'unsafe')
      context.report(secondsForMilliseconds(node.span, node.text, text, fix))
    } else if (number >= 1e14 && number < 1e20) {
      const [unit, factor] =
        number < 1e17 ? (['microseconds', 1000n] as const) : (['nanoseconds', 1_000_000n] as const)
      const text = String(BigInt(typeof value === 'number' ? Math.trunc(value) : value) / factor)
      const fix = replaceWith(`Write ${text}`, node.span, text, 'unsafe')
      context.report(finerThanMilliseconds(node.span, node.text, unit, text, fix))
    }
  }
}
