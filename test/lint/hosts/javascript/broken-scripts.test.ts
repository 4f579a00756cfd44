import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { javascriptHost } from '../../../../src/lint/hosts/javascript/javascript-host.ts'
import { showTexts } from '../show-texts.ts'

const options = { callNames: [], filterKeys: [] }

const rows: [file: string, texts: string[], message: string, place: string][] = [
  ["c.searchTraces({ filter: 'a' })\nconst = 3", ['a'], 'Unexpected token', '='],
  ['function f() {\n  c.searchTraces({ filter: `a = ${x}` })\n', ['a = ⟨x⟩'], 'Unexpected token', ''],
  ["c.searchTraces({ filter: 'a', orderBy: ['b' ", ['a', 'order: b'], 'Unexpected token, expected ","', ''],
  ['const q = 1\narguments\0', [], "Unexpected character '\0'.", '\0'],
  ['const q = `a', [], 'Unterminated template.', 'a'],
]

describe('a broken script', () => {
  test.each(rows)('%s', (file, texts, message, place) => {
    const { broken, ...found } = javascriptHost.extract(file, options)
    expect(showTexts(found)).toEqual(texts)
    expect([broken?.message, file.slice(broken?.span.start, broken?.span.end)]).toEqual([message, place])
  })

  test('is none for casts in angle brackets or for JSX', () => {
    for (const file of [
      "c.searchTraces({ filter: <string>'a' })",
      "<A b={c.searchTraces({ filter: 'a' })}>it's</A>",
    ]) {
      const { broken, ...found } = javascriptHost.extract(file, options)
      expect([showTexts(found), broken]).toEqual([['a'], undefined])
    }
  })

  test('may be deep or long', () => {
    for (const file of [
      `parseFilter(${'('.repeat(20_000)}'a'${')'.repeat(20_000)})`,
      `parseFilter('a'${" + 'b'".repeat(5000)})`,
      `parseFilter(${'['.repeat(20_000)}`,
      `parseFilter(${"x ? 'a' : ".repeat(3000)} 'b')`,
      `let q = 'a'; ${"if (x) q += 'b'; ".repeat(2000)} parseFilter(q)`,
      `let q = 'a'; ${"if (x) { q += 'b' } else { q += 'c' } ".repeat(500)} parseFilter(q)`,
      `${Array.from({ length: 300 }, (_, at) => `const q${at + 1} = x ? q${at} : q${at} + 'a';`).join('\n')} parseFilter(q300)`,
    ]) {
      const start = performance.now()
      expect(javascriptHost.extract(file, options).texts.length).toBeLessThanOrEqual(16)
      expect(performance.now() - start).toBeLessThan(5000)
    }
  })
})

const words = [
  ...'(){}[];,.:?=+`\'"\\/*\n$<>!&|',
  ...[
    'const ',
    'let ',
    'q',
    ' = ',
    'parseFilter',
    'searchTraces',
    '.push',
    '.join',
    '.map',
    '=>',
    'filter',
    '${',
    '...',
  ],
  ...[
    'if ',
    'for ',
    'of ',
    'class ',
    'return ',
    'function ',
    '// x\n',
    '/* tracesift */',
    'import ',
    'enum ',
    'this',
  ],
]

const whole = `import { filter as f } from 'tracesift'
class A extends B { static x = 'a'; y = this.x; run(p = 'z', { q: [r] }) { return \`a\${this.y}\` } }
for (const x of ['a', \`b\${c}\`]) { if (x) { parts.push(x) } else parts = [...x, 'b'] }
const { filter = 'x', ...rest } = { filter: ids.map((id) => 'a' + id).join(' OR ') } as Options
/* tracesift */ 'a'; f\`a = \${x}\`; searchTraces(store, { filter, orderBy: ['a'], ...rest }) // end`

describe('any text', () => {
  law.prop(
    [
      fc.oneof(
        fc.array(fc.constantFrom(...words)).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
    ],
    {
      numRuns: 2000,
    },
  )('throws nothing, and all that is found lies in it', (file) => {
    expectInside(file)
  })

  law.prop([fc.nat(whole.length), fc.nat(whole.length), fc.boolean()], { numRuns: 500 })(
    'is read where its beginning or middle is missing',
    (one, other, inside) => {
      const [start, end] = [Math.min(one, other), Math.max(one, other)]
      expectInside(inside ? whole.slice(start, end) : whole.slice(0, start) + whole.slice(end))
    },
  )
})

function expectInside(file: string): void {
  const { texts, calls, comments, broken } = javascriptHost.extract(file, options)
  expect(texts.length === 0 || javascriptHost.mentions(file, options)).toBe(true)
  const holes = texts.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'hole'))
  const runs = texts.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'text' ? piece.view.runs : [])),
  )
  const spans = [
    ...[...texts, ...calls, ...comments, ...holes, ...(broken ? [broken] : [])].map(({ span }) => span),
    ...runs.map(({ outer, outerLength }) => ({ start: outer, end: outer + outerLength })),
  ]
  expect(spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= file.length))).toEqual([])
}
