/** The look of a page: as wide as a window allows, light or dark as its reader has it. */
export const pageStyle = `
:root { color-scheme: light dark; --ground: #fff; --text: #1c2024; --faint: #596069; --rule: #d9dde2; --track: #eef0f3;
  --bar: #2563a8; --bad: #c0262d; --odd: #8f5b00; }
@media (prefers-color-scheme: dark) { :root { --ground: #15181c; --text: #e8eaed; --faint: #a3abb5; --rule: #343a42;
  --track: #23282e; --bar: #6aaef5; --bad: #ff8080; --odd: #f0b64d; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h1, h2, td, th, dd, p, figcaption { overflow-wrap: anywhere; }
dl { margin: 0; }
.subject { color: var(--faint); font-size: .9rem; display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
.subject dd, .facts dd { margin: 0; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.5rem 0 0; }
.facts div { border: 1px solid var(--rule); border-radius: .5rem; padding: .5rem .9rem; display: flex;
  flex-direction: column-reverse; min-width: 7rem; }
.facts dt { color: var(--faint); font-size: .85rem; }
.facts dd { font-size: 1.4rem; font-variant-numeric: tabular-nums; }
.bad { color: var(--bad); } .odd { color: var(--odd); }
figure { margin: 0; }
figcaption { color: var(--faint); font-size: .9rem; margin-bottom: .5rem; }
svg { display: block; width: 100%; }
.columns { height: 9rem; border-bottom: 1px solid var(--rule); } .columns.small { height: 3.5rem; }
rect { fill: var(--bar); } rect.bad { fill: var(--bad); } rect.odd { fill: var(--odd); } rect.track { fill: var(--track); }
rect.hit { fill: transparent; } g:hover .hit { fill: var(--track); }
.scale { display: flex; justify-content: space-between; gap: 1rem; color: var(--faint); font-size: .8rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th { text-align: left; color: var(--faint); font-weight: 600; }
th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
tbody th { color: inherit; font-weight: inherit; }
.text { min-width: 9rem; } .whole { white-space: nowrap; } .part { padding-left: 1.2rem; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { width: 40%; padding-right: 0; } .bar svg { height: .9rem; margin-top: .25rem; }
summary { cursor: pointer; color: var(--faint); font-size: .9rem; padding: .4rem 0; }
@media (max-width: 40rem) {
  .bars tr { display: grid; grid-template-columns: repeat(var(--numbers), 1fr); padding: .4rem 0;
    border-bottom: 1px solid var(--rule); }
  .bars th, .bars td { border: 0; padding: 0 .4rem 0 0; white-space: normal; min-width: 0; }
  .bars th:first-child, .bars td.bar { grid-column: 1 / -1; width: auto; }
  .bars .number { text-align: left; } .bars .part { padding-left: 1.2rem; } .bars thead .bar { display: none; }
}
`
