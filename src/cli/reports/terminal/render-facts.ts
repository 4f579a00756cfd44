import type { Fact } from '../report-page.ts'
import { type Drawing, paintOf } from './drawing.ts'
import { fitText, textWidth } from './fit-text.ts'

/** Numbers side by side, each below its name; in further lines where the terminal is narrow. */
export function renderFacts(facts: readonly Fact[], { width, colours }: Drawing): string {
  return inLines(facts, width)
    .map((line) => {
      const names = line.map((fact) => fitText(fact.label, factWidth(fact, width), 'right')).join(between)
      const values = line.map((fact) =>
        (fact.tone ? paintOf(fact.tone, colours) : colours.strong)(
          fitText(fact.shown, factWidth(fact, width), 'right'),
        ),
      )
      return `${colours.faint(names)}\n${values.join(between)}\n`
    })
    .join('')
}

const between = '   '

function factWidth({ label, shown }: Fact, most: number): number {
  return Math.min(most, Math.max(textWidth(label), textWidth(shown)))
}

function inLines(facts: readonly Fact[], width: number): readonly (readonly Fact[])[] {
  const lines: Fact[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const fact of facts) {
    const own = factWidth(fact, width)
    if (used + between.length + own > width) {
      lines.push([])
      used = -between.length
    }
    lines.at(-1)?.push(fact)
    used += between.length + own
  }
  return lines
}
