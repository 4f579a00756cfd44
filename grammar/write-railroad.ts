import { drawRailroad } from './draw-railroad.ts'
import { type Production, writeRule } from './write-ebnf.ts'

/** A page with a diagram of each rule; it needs nothing besides itself. */
export function writeRailroad(rules: readonly Production[]): string {
  const sections = rules.map(
    (rule) => `<section id="${rule.name}">
<h2>${rule.name}</h2>
<p><code>${writeRule(rule).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code></p>
${drawRailroad(rule)}
</section>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The filter grammar</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #222; background: #fff }
svg { max-width: 100%; height: auto }
path { fill: none; stroke: #555; stroke-width: 1.5 }
rect { stroke: #555; stroke-width: 1.5 }
rect.rule { fill: #eef3fb }
rect.terminal { fill: #f3f7ea }
text { font: 14px ui-monospace, monospace; text-anchor: middle; fill: #222 }
</style>
<h1>The filter grammar</h1>
<p>The rules of the parser, written by <code>npm run generate</code>. A part that may be left out here is reported
where a condition needs it. What the tokens are made of stands in <a href="filter.ebnf">filter.ebnf</a>.</p>
${sections.join('\n')}
</html>
`
}
