import { fc, test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { extractLines } from '../show-texts.ts'

const sample = `import mlflow as m
F = "status = 'OK'"
class C:
    f = {"filter_string": F}
    def go(self, x=F, *args, **kw):
        parts = [f"a = '{x}'" for x in args]
        for i in kw:
            parts.append("b = %s" % i)
            try:
                m.search_traces(["1"], " AND ".join(parts), order_by=["c", x])
            except E as e:
                """
                >>> search_traces(filter_string="d")
                """
        # tracesift
        return lambda: m.search_traces(**self.f)
`

const expectInside = (text: string): void => {
  const { texts, calls, comments } = extractLines(text)
  for (const { span } of [...texts, ...calls, ...comments]) {
    expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true)
  }
}

test('a file that is cut off anywhere is read', () => {
  for (let end = 0; end <= sample.length; end++) expectInside(sample.slice(0, end))
})

law.prop([fc.nat(sample.length), fc.nat(20), fc.string()])(
  'a file with anything in it is read',
  (at, length, text) => {
    expectInside(sample.slice(0, at) + text + sample.slice(at + length))
  },
)

law.prop([fc.string({ unit: 'binary' })])('any text is read', (text) => {
  expectInside(`search_traces(filter_string=${text})`)
})

const repeated = (part: string, times: number): string => part.repeat(times)

const giants: Record<string, string> = {
  parentheses: `search_traces(filter_string=${repeated('(', 5000)}"a"${repeated(')', 5000)})`,
  sums: `search_traces(filter_string="a"${repeated(' + "b"', 5000)})`,
  rows: `search_traces(filter_string=${repeated('"b" ', 5000)})`,
  additions: `f = "a"\n${repeated('f += "b"\n', 2000)}search_traces(filter_string=f)`,
  choices: `f = "a"\n${repeated('if x: f += "b"\nelse: f += "c"\n', 500)}search_traces(filter_string=f)`,
  doublings: `${Array.from({ length: 60 }, (_, at) => `x${at + 1} = x${at} + x${at} + "a"\n`).join('')}search_traces(filter_string=x60)`,
  loops: `f = "a"\n${Array.from({ length: 60 }, (_, at) => `${repeated(' ', at)}for x in y:\n${repeated(' ', at + 1)}f = f + "b"\n`).join('')}${repeated(' ', 60)}search_traces(filter_string=f)`,
  functions:
    'def f(x): return f(x) + g(x)\ndef g(x): return f(x) + g(x) + "a"\nsearch_traces(filter_string=f("a"))',
  bases: 'class A(B): pass\nclass B(A): pass\nsearch_traces(filter_string=A.x)',
}

test.each(Object.entries(giants))('%s end soon', (_, text) => {
  const start = performance.now()
  expect(extractLines(text).texts.length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(5000)
})
