import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { blankMagics } from '../../../../src/lint/hosts/notebook/blank-magics.ts'

const rows: [source: string, blanked: string][] = [
  ['x = 5 % 3', 'x = 5 % 3'],
  ['%pip install mlflow\nx = 1', '#pip install mlflow\nx = 1'],
  ['!ls\n! rm "it\'s\nx', '#ls\n# rm "it\'s\nx'],
  ['!pip install \\\n  mlflow\nx', '#pip install \\\n# mlflow\nx'],
  ['if x:\n    %cd y\n    !z', 'if x:\n    0#d y\n    0#'],
  ['files = !ls *.py\nt = %timeit -o f()', 'files = 0#s *.py\nt = 0#imeit -o f()'],
  ['%time x = f(\n%timeit -n 10 g()', '0;    x = f(\n%timeit -n 10 g()'],
  ['%timeit -n 10 g()\n  %time h()', '0;            g()\n  0;    h()'],
  ['%%time\nx = 1', '#%time\nx = 1'],
  ['%%bash\nls\n\nx', '#%bash\n#s\n\n#'],
  ['%%sql\r\nselect 1', '#%sql\r\n#elect 1'],
  ['%sql\nselect 1', '#sql\n#elect 1'],
  ['%sql select 1\nx = 1', '#sql select 1\nx = 1'],
  ['%python\nx = 1', '#python\nx = 1'],
  ['x = (a\n % b)\ny', 'x = (a\n % b)\ny'],
  ['x = """\n%s\n"""\n%cd z', 'x = """\n%s\n"""\n#cd z'],
  ["x = 'a\\\n%b'\n!c", "x = 'a\\\n%b'\n#c"],
  ["f(x) # it's (\n!c", "f(x) # it's (\n#c"],
  ['x?\n?y.z\nw??\nx if y else "?"', '#?\n#y.z\n#??\nx if y else "?"'],
]

describe("what is IPython's and not Python's", () => {
  test.each(rows)('%s', (source, blanked) => {
    expect(blankMagics(source)).toBe(blanked)
  })

  law.prop([
    fc.array(fc.constantFrom(...'%!?#\'"()\n\r\\ xy=;', '%%', '"""', '%time ', '%sql', 'if x:\n  ')),
  ])('keeps its length and its lines', (parts) => {
    const source = parts.join('')
    const blanked = blankMagics(source)
    expect(blanked.length).toBe(source.length)
    expect(blanked.replace(/[^\r\n]/g, '.')).toBe(source.replace(/[^\r\n]/g, '.'))
  })
})
