import { describe, expect, test } from 'vitest'
import type { Extraction } from '../../../../src/lint/embedded.ts'
import { javascriptHost } from '../../../../src/lint/hosts/javascript/javascript-host.ts'
import { extractScript } from '../../../../src/lint/hosts/javascript/search/extract-script.ts'
import { babelScript } from '../../../../src/lint/hosts/javascript/syntax/babel-script.ts'
import { lezerScript } from '../../../../src/lint/hosts/javascript/syntax/lezer-script.ts'
import { showTexts } from '../show-texts.ts'

const options = { callNames: ['traces.find'], filterKeys: [] }

/** What an argument is followed to: what stands before the call, the argument, the texts. */
const followed: [before: string, argument: string, texts: string[]][] = [
  ['', "'a = 1'", ['a = 1']],
  ['', '"a\\n\\u0041\\x42\\u{1F600}\\\n b"', ['a\nAB😀 b']],
  ['', '`a = ${x}`', ['a = ⟨x⟩']],
  ['', "`a = '${x}' AND b`", ["a = '⟨x⟩' AND b"]],
  ['', '`a\r\nb`', ['a\nb']],
  ['', 'String.raw`a\\d`', ['a\\d']],
  ['', 'sql`a`', ['⟨sql`a`⟩']],
  ['', "('a' as string)!", ['a']],
  ['', "'a' satisfies string", ['a']],
  ['', "x ? 'a' : y ?? 'b'", ['a', '⟨y⟩', 'b']],
  ['', "x && 'a'", ['a']],
  ['', 'undefined', []],
  ['', "'a' + ' AND ' + b", ['a AND ⟨b⟩']],
  ['', "'a'.concat(' AND ', b)", ['a AND ⟨b⟩']],
  ['', "['a', `b = ${c}`].join(' AND ')", ['a AND b = ⟨c⟩']],
  ['', "` a\n  b `.trim().replace(/\\s+/g, ' ')", [' a\n  b ']],
  ['', "'a'.toUpperCase()", ["⟨'a'.toUpperCase(): text⟩"]],
  ['', "[x && 'a', y ? 'b' : null, 'c'].filter(Boolean).join(' AND ')", ['some: a AND b AND c']],
  ['', "['a', ...(x ? ['b'] : [])].join(' AND ')", ['a AND b', 'a']],
  ['', "['a', ...more].join(' AND ')", ['some: a AND ⟨more⟩']],
  ['', "['OK', 'NO'].map((s) => `s = '${s}'`).join(' AND ')", ["s = 'OK' AND s = 'NO'"]],
  [
    '',
    "ids.map((id) => `r = '${id}'`).join(' OR ')",
    ["some: r = '⟨id⟩' OR r = '⟨id⟩'⟨ids.map((id) => `r = '${id}'`).join(' OR '): text⟩"],
  ],
  ["const q = 'a'", 'q', ['a']],
  ["const q = 'a', r = q + ' AND b'", '`${r} AND c`', ['a AND b AND c']],
  ["let q = 'a'; if (x) q += ' AND b'; if (y) { q += ' AND c' }", 'q', ['some: a AND b AND c']],
  ["let q; if (x) q = 'a'; else q = 'b'", 'q', ['a', 'b']],
  ["let q = ''; if (x) { q = 'a' } else if (z) { q = 'b' }", 'q', ['a', 'b']],
  ["let q = 'a'; for (const i of ids) q += ` AND ${i}`", 'q', ['some: a AND ⟨i⟩⟨` AND ${i}`: text⟩']],
  ["let q = 'a'; q = q + ' AND b'; q = `${q} AND c`", 'q', ['a AND b AND c']],
  ["let q = 'a'; q = f(q)", 'q', ['⟨q⟩']],
  ["let q = 'a'; q.x = 'b'", 'q', ['a']],
  ["let q = 'a'; q ||= 'b'", 'q', ['a', 'b']],
  ["let q; q ??= 'b'", 'q', ['b']],
  ["var q; switch (k) { case 1: q = 'a'; break; default: q = 'b' }", 'q', ['a', 'b']],
  ["let q = 'a'; try { q = 'b' } catch { q = 'c' }", 'q', ['c', 'b']],
  ["let q = 'a'; const f = () => { q = 'b' }", 'q', ['b', 'a']],
  ['const r = () => q; let q = r()', 'q', ['⟨q⟩']],
  ["const q = 'a'; { const q = 'b' }", 'q', ['a']],
  ["let q = ''; if (q) q += ' AND '; q += 'b'", 'q', ['b']],
  ["let q = ''; if (x) q += 'a'; if (q) { q += ' AND b' } else { q = 'b' }", 'q', ['some: a AND b', 'b']],
  ["let q = ''; for (const i of ids) { if (q) q += ' AND '; q += i }", 'q', ['some: ⟨i⟩⟨i⟩']],
  ["let q = ''; if (x) q += ' AND b'", 'q', ['some:  AND b']],
  ["let q = ''; q += (q ? ' AND ' : '') + 'b'; q = q ? `${q} AND c` : 'c'", 'q', ['b AND c']],
  ["const [p, { q = 'z' }] = ['a', { q: 'b' }]", 'p + q', ['ab']],
  [
    "const p = ['a']; if (x) p.push('b'); p.push(`c = '${z}'`)",
    "p.join(' AND ')",
    ["some: a AND b AND c = '⟨z⟩'"],
  ],
  [
    "const p = []; ids.forEach((i) => p.push(`x = '${i}'`))",
    "p.join(' AND ')",
    ["some: x = '⟨i⟩' AND x = '⟨i⟩'⟨p.join(' AND '): text⟩"],
  ],
  ["const p = ['b']; p.unshift('a')", "p.join(' AND ')", ['a AND b']],
  ["const F = { slow: 'a', deep: { x: 'b' } } as const", "F.slow + F['deep'].x", ['ab']],
  ["const F = Object.freeze({ slow: 'a' })", 'F.slow', ['a']],
  ["const F = { get slow() { return 'a' } }", 'F.slow', ['a']],
  ["enum E { Slow = 'a' }", 'E.Slow', ['a']],
  ["class A { static Q = 'a' }", 'A.Q', ['a']],
  [
    "function f(s, n = 'z') { return `a = '${s}' AND b = '${n}'` }",
    "f('x') ?? f(user)",
    ["a = 'x' AND b = 'z'", "a = '⟨user⟩' AND b = 'z'"],
  ],
  [
    "const q = useMemo(() => { const p = ['a']; if (x) p.push('b'); return p.join(' AND ') }, [x])",
    'q',
    ['some: a AND b'],
  ],
  ["const q = (() => 'a')()", 'q', ['a']],
  ["const [q, setQ] = useState('a'), [r] = useState(() => 'b')", 'q + r', ['ab']],
  ["const [q, setQ] = useState('a')", 'setQ', ['⟨setQ⟩']],
  ["const f = ({ s }) => 'a = ' + s", 'f({ s: u })', ['a = ⟨u⟩']],
  ["function r(n) { return r(n) + 'a' }", 'r(1)', ['⟨r(n)⟩a']],
  ['const limit = 5_000', '`x > ${limit}`', ['x > 5000']],
  [
    '',
    '`${JSON.stringify(a)} ${Number(a)} ${a.length} ${+b} ${c * 2} ${String(d)}`',
    [
      '⟨JSON.stringify(a): quoted⟩ ⟨Number(a): number⟩ ⟨a.length: number⟩ ⟨+b: number⟩ ⟨c * 2: number⟩ ⟨String(d): text⟩',
    ],
  ],
  ['const f = (n: number, s: string, u) => ', '`${n} ${s} ${u}`', ['⟨n: number⟩ ⟨s: text⟩ ⟨u⟩']],
  ["const s = x ? 'a' : 'b'", '`${s}${s}`', ['aa', 'ab', 'ba', 'bb']],
]

/** Files whole. */
const files: [file: string, texts: string[], calls: string[]][] = [
  ["const filter = 'a'; client.searchTraces({ filter })", ['a'], ['client.searchTraces 0']],
  ["await expect(c.searchTraces({ filter: 'a' })).rejects.toThrow()", [], []],
  ["expect(() => c.searchTraces({ filter: 'a' }))\n  .toThrow(/x/)", [], []],
  ["await assert.rejects(() => c.searchTraces({ filter: 'a' }))", [], []],
  ["await expect(c.searchTraces({ filter: 'a' })).resolves.toEqual([])", ['a'], ['c.searchTraces 0']],
  [
    "function run(filter) { c.searchTraces({ filter }) } run('a'); run(`b = ${x}`); run(y); other('z')",
    ['⟨filter⟩', 'a', 'b = ⟨x⟩'],
    ['c.searchTraces 0,1,2'],
  ],
  [
    "const run = useCallback(({ q }) => c.searchTraces({ filter: `a AND ${q}` }), []); run({ q: 'b' })",
    ['a AND ⟨q⟩', 'b'],
    ['c.searchTraces 0,1'],
  ],
  [
    "const run = (q) => c.searchTraces({ filter: `a = '${q}'` }); run('b')",
    ["a = '⟨q⟩'"],
    ['c.searchTraces 0'],
  ],
  ["const run = (options) => c.searchTraces(options); run({ filter: 'a' })", ['a'], ['c.searchTraces 0']],
  [
    "class A { seek(filter) { return c.searchTraces({ filter }) } all() { this.seek('a') } } new A().seek('b')",
    ['⟨filter⟩', 'a', 'b'],
    ['c.searchTraces 0,1,2'],
  ],
  [
    "const a = (q) => { b(q); c.searchTraces({ filter: q }) }; const b = (q) => { a(q); a('x') }",
    ['⟨q⟩', 'x'],
    ['c.searchTraces 0,1'],
  ],
  [
    "it.each([['a', 1], ['b', 2]])('%s', (filter, n) => { c.searchTraces({ filter }) })",
    ['⟨filter⟩', 'a', 'b'],
    ['c.searchTraces 0,1,2'],
  ],
  [
    "test.for(['a'])('%s', (filter) => { c.searchTraces({ filter }) })",
    ['⟨filter⟩', 'a'],
    ['c.searchTraces 0,1'],
  ],
  [
    "class A { f = 'b'; run() { return this.client.searchTraces({ filter: this.f }) } }",
    ['b'],
    ['this.client.searchTraces 0'],
  ],
  [
    "class A { constructor() { this.f = 'b' } run() { search.searchTraces({ filter: this.f }) } }",
    ['b'],
    ['search.searchTraces 0'],
  ],
  [
    "class A { #f = 'b'; run() { search.searchTraces({ filter: this.#f }) } }",
    ['b'],
    ['search.searchTraces 0'],
  ],
  ["const a = { f: 'b', run() { c.searchTraces({ filter: this.f }) } }", ['b'], ['c.searchTraces 0']],
  [
    "function g({ filter = 'a', max } = {}) { c.searchTraces({ filter, max }) }",
    ['a', '⟨filter⟩'],
    ['c.searchTraces 0,1'],
  ],
  [
    "const base = { filter: 'a', orderBy: ['t DESC'] }; c.searchTraces({ ...base, max: 1 })",
    ['a', 'order: t DESC'],
    ['c.searchTraces 0,1'],
  ],
  [
    "const o = { max: 1 }; o.filter = 'a'; o.filter += ' AND b'; c.searchTraces(o)",
    ['a AND b'],
    ['c.searchTraces 0'],
  ],
  [
    'c.searchTraces(o); c.searchTraces(); c?.searchTraces({ max: 3 })',
    ['⟨o⟩'],
    ['c.searchTraces 0', 'c.searchTraces ', 'c?.searchTraces '],
  ],
  [
    "const keys = ['x']; if (y) keys.push(`z ${d}`); c.searchTraces({ orderBy: keys })",
    ['order: x', 'order: z ⟨d⟩'],
    ['c.searchTraces 0,1'],
  ],
  ["import { searchTraces as st } from 'tracesift/search'; st(store, { filter: 'a' })", ['a'], ['st 0']],
  ["searchPages(store, { filter: 'a', dialect: 'extended' })", ['[extended] a'], ['searchPages 0']],
  ["searchTraces(store, { filter: 'a', dialect })", [], ['searchTraces ']],
  [
    "for (const id of ids) { await c.searchTraces({ filter: `r = '${id}'` }) }",
    ["r = '⟨id⟩'"],
    ['c.searchTraces 0 in for (const id of ids): id'],
  ],
  ["while (more()) c.searchTraces({ filter: 'a' })", ['a'], ['c.searchTraces 0 in while (more()): ']],
  [
    "for (const s of ['OK', 'NO']) c.searchTraces({ filter: `s = '${s}'` })",
    ["s = 'OK'", "s = 'NO'"],
    ["c.searchTraces 0,1 in for (const s of ['OK', 'NO']): s"],
  ],
  [
    'await Promise.all(ids.map(async (id) => c.searchTraces({ filter: id })))',
    ['⟨id⟩'],
    ['c.searchTraces 0 in ids.map: id'],
  ],
  ["for (const id of ids) { on(() => c.searchTraces({ filter: 'a' })) }", ['a'], ['c.searchTraces 0']],
  [
    "import { filter, filterIn as fi } from 'tracesift'; const m = fi('mlflow'); filter`a = ${x} AND tags.${k + 1} = 'v'`; m`b`; fi('extended')`c`; fi(d)`e`",
    ["[databricks] a = ⟨x⟩ AND tags.⟨k + 1⟩ = 'v'", '[mlflow] b', '[extended] c'],
    [],
  ],
  [
    "import * as ts from 'tracesift'; ts.filter`a`; ts.parseFilter('b')",
    ['[databricks] b', '[databricks] a'],
    [],
  ],
  ["import { filter, parseFilter } from 'other'; filter`a`; parseFilter('b'); x.compileFilter('c')", [], []],
  ["const { parseFilter: p } = require('tracesift'); p('a', { dialect: 'mlflow' })", ['[mlflow] a'], []],
  [
    "parseFilter('a'); compileFilter('b', {}); parseOrderBy(['c'])",
    ['[databricks] a', '[databricks] b', '[databricks] order: c'],
    [],
  ],
  [
    "const q = /* tracesift */ 'a'; f(/* tracesift: order */ `x DESC`, /* tracesift-ignore */ 'n')",
    ['a', 'order: x DESC'],
    [],
  ],
  ["// tracesift\nconst q = 'a' + b\nconst o = {\n  // tracesift\n  f: 'c' }", ['a⟨b⟩', 'c'], []],
  ["c.searchTraces({ filter: /* tracesift */ 'a' })", ['a'], ['c.searchTraces 0']],
  [
    "fetch(`${base}/api/2.0/mlflow/traces/search`, { method: 'POST', body: JSON.stringify({ filter: 'a', order_by: ['x'] }) })",
    ['a', 'order: x'],
    ['fetch 0,1'],
  ],
  [
    "const body = JSON.stringify({ filter: 'a' }); axios.post('/traces/search', { filter: 'b' }); fetch('/traces/search', { body }); fetch('/x', { body })",
    ['b', 'a'],
    ['axios.post 0', 'fetch 1'],
  ],
  ["find('prod', 'a = 1', 'b = 2')", ['a = 1'], ['find 0']],
  [
    "api.traces.find('a'); find(3, { filter: 'b' }); find(x, 'c')",
    ['a', 'b', 'c'],
    ['api.traces.find 0', 'find 1', 'find 2'],
  ],
]

function showAll(file: string, { texts, calls }: Extraction): { texts: string[]; calls: string[] } {
  return {
    texts: showTexts({ texts }).map((shown, index) => {
      const dialect = texts[index]?.dialect
      return dialect === undefined ? shown : `[${dialect}] ${shown}`
    }),
    calls: calls.map(({ name, span, texts, loop }) => {
      const head = loop && ` in ${file.slice(loop.span.start, loop.span.end)}: ${loop.variables.join()}`
      expect(file.slice(span.start, span.end)).toBe(name)
      return `${name} ${texts.join()}${head ?? ''}`
    }),
  }
}

const readers = {
  'the exact parser': (file: string) => {
    const script = babelScript(file)
    if ('fault' in script) throw new Error(script.fault.message)
    return script
  },
  'the tolerant parser': lezerScript,
}

describe.each(Object.entries(readers))('filters of JavaScript, by %s', (_, read) => {
  test.each(followed)('%s; %s', (before, argument, texts) => {
    const isArrow = before.endsWith('=> ')
    const file = `${before}${isArrow ? '' : '\n'}client.searchTraces({ filter: ${argument} })`
    expect(showTexts(extractScript(file, read(file), options))).toEqual(texts)
  })

  test.each(files)('%s', (file, texts, calls) => {
    expect(showAll(file, extractScript(file, read(file), options))).toEqual({ texts, calls })
  })
})

test('a file with a filter is one that mentions it', () => {
  for (const [file, texts] of files) {
    if (texts.length > 0) expect([file, javascriptHost.mentions(file, options)]).toEqual([file, true])
  }
  expect(javascriptHost.mentions('const filter = search(traces)', options)).toBe(false)
})
