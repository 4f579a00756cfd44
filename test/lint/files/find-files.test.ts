import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fc, test as lawTest } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { ConfigFinder } from '../../../src/lint/files/config-finder.ts'
import { findFiles } from '../../../src/lint/files/find-files.ts'
import { type TreeEntry, temporaryTree } from './temporary-tree.ts'

async function find(folder: string, paths: readonly string[]) {
  const { files, missing } = await findFiles(paths, folder, new ConfigFinder(folder))
  return { found: files.map(({ shown }) => shown), missing }
}

const rows: [
  what: string,
  tree: Record<string, TreeEntry>,
  paths: string[],
  found: string[],
  missing?: string[],
][] = [
  [
    'every language, in order',
    {
      'b.py': '',
      'a.ipynb': '',
      'c/z.ts': '',
      'c/y.mjs': '',
      'd.yaml': '',
      'e.json': '',
      'f.md': '',
      'g.txt': '',
      'H.PY': '',
      h: '',
    },
    ['.'],
    ['H.PY', 'a.ipynb', 'b.py', 'c/y.mjs', 'c/z.ts', 'd.yaml', 'e.json', 'f.md'],
  ],
  [
    'folders that nobody wrote',
    {
      'a.py': '',
      'node_modules/b.js': '',
      '.venv/c.py': '',
      'venv/d.py': '',
      'x/__pycache__/e.py': '',
      'dist/f.js': '',
      'build/g.py': '',
      '.git/h.py': '',
      'i.min.js': '',
      'package-lock.json': '',
    },
    ['.'],
    ['a.py'],
  ],
  [
    'what .gitignore leaves out, nested and negated',
    {
      '.git/HEAD': '',
      '.gitignore': '*.md\nsecret/\n/top.py\n',
      'a.md': '',
      'top.py': '',
      'secret/b.py': '',
      'x/top.py': '',
      'x/.gitignore': '!keep.md\nlocal.py\n',
      'x/keep.md': '',
      'x/local.py': '',
      'x/y/local.py': '',
      'local.py': '',
    },
    ['.'],
    ['local.py', 'x/keep.md', 'x/top.py'],
  ],
  [
    'what .tracesiftignore and info/exclude leave out',
    {
      '.git/info/exclude': 'a.py\n',
      '.gitignore': 'b.py\n',
      '.tracesiftignore': '!b.py\nc.py\n',
      'a.py': '',
      'b.py': '',
      'c.py': '',
      'd.py': '',
    },
    ['.'],
    ['b.py', 'd.py'],
  ],
  [
    'rules above the folder that is named',
    { '.git/HEAD': '', '.gitignore': 'x/b.py\n', 'x/a.py': '', 'x/b.py': '' },
    ['x'],
    ['x/a.py'],
  ],
  [
    'a folder that is named, though left out',
    { '.git/HEAD': '', '.gitignore': 'x/\n', 'x/a.py': '', 'x/y/b.py': '', 'node_modules/c/d.js': '' },
    ['x', 'node_modules/c'],
    ['x/a.py', 'x/y/b.py', 'node_modules/c/d.js'],
  ],
  [
    'files that are named, though left out, and once',
    { '.git/HEAD': '', '.gitignore': '*.py\n', 'a.py': '', 'b.txt': '', 'c.min.js': '' },
    ['c.min.js', 'a.py', './a.py', 'b.txt', '.'],
    ['c.min.js', 'a.py', 'b.txt'],
  ],
  [
    'patterns',
    {
      '.git/HEAD': '',
      '.gitignore': 'b.py\n',
      'a.py': '',
      'x/b.py': '',
      'x/c.py': '',
      'x/d.ts': '',
      'x/e.txt': '',
      'node_modules/f.py': '',
    },
    ['**/*.{py,txt}'],
    ['a.py', 'x/c.py'],
  ],
  ['what is not there', { 'a.py': '' }, ['a.py', 'b.py', '*.nothing'], ['a.py'], ['b.py', '*.nothing']],
  [
    'links to files, once and as themselves; none to folders, and no circle',
    {
      'x/a.py': '',
      'x/0.py': { link: 'a.py' },
      'link.py': { link: 'x/a.py' },
      'x/up': { link: '..' },
      'x/lost.py': { link: 'nowhere' },
      'x/self.py': { link: 'self.py' },
      'y.py': { link: 'z.txt' },
      'z.txt': '',
    },
    ['.'],
    ['x/a.py', 'y.py'],
  ],
  ['a link that is named', { 'a.py': '', 'b.py': { link: 'a.py' } }, ['b.py', '.'], ['b.py']],
  ['a link to a folder that is named', { 'x/a.py': '', l: { link: 'x' } }, ['l'], ['l/a.py']],
  [
    'what a configuration includes and excludes',
    {
      'tracesift.config.json': '{"include": ["src"], "exclude": ["*.md", "src/old/"]}',
      'a.py': '',
      'src/b.py': '',
      'src/c.md': '',
      'src/old/d.py': '',
    },
    ['.', 'src/c.md'],
    ['src/b.py', 'src/c.md'],
  ],
]

test.each(rows)('%s', async (_, tree, paths, found, missing = []) => {
  expect(await find(temporaryTree(tree), paths)).toEqual({ found, missing })
})

test('seen from another folder', async () => {
  const folder = temporaryTree({ 'x/a.py': '', 'y/': '' })
  const { files } = await findFiles(['../x'], join(folder, 'y'), new ConfigFinder(join(folder, 'y')))
  expect(files).toEqual([
    {
      path: join(folder, 'x/a.py'),
      shown: '../x/a.py',
      named: false,
      config: { severities: {}, callNames: [], filterKeys: ['filter_string'] },
    },
  ])
})

const name = fc.constantFrom('a', 'b', 'c.py', 'd.py')
const path = fc
  .tuple(fc.array(name, { maxLength: 2 }), fc.constantFrom('c.py', 'd.py'))
  .map(([folders, file]) => [...folders.map((one) => one.replace('.', '')), file].join('/'))
const pattern = fc
  .tuple(
    fc.constantFrom('', '!', '/', '**/'),
    fc.constantFrom('a', 'a/', '*.py', 'b/*', 'c.py', 'a/**/d.py', 'cpy'),
  )
  .map((parts) => parts.join(''))
const ignoreFile = fc.array(pattern, { maxLength: 3 }).map((lines) => `${lines.join('\n')}\n`)

lawTest.prop(
  [
    fc.uniqueArray(path, { minLength: 1, maxLength: 8 }),
    fc.dictionary(fc.constantFrom('.gitignore', 'a/.gitignore', 'a/b/.gitignore'), ignoreFile),
  ],
  { numRuns: 60 },
)('leaves out what git leaves out', async (files, rules) => {
  const folder = mkdtempSync(join(tmpdir(), 'ignore-'))
  try {
    for (const [place, text] of [...files.map((file) => [file, ''] as const), ...Object.entries(rules)]) {
      mkdirSync(dirname(join(folder, place)), { recursive: true })
      writeFileSync(join(folder, place), text)
    }
    spawnSync('git', ['init', '-q'], { cwd: folder })
    const listed = spawnSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const expected = listed.stdout.split('\0').filter((one) => one.endsWith('.py'))
    const { found } = await find(folder, ['.'])
    expect(found.toSorted()).toEqual(expected.sort())
  } finally {
    rmSync(folder, { recursive: true })
  }
})
