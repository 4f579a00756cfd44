import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'

/** The folders of `src` in the order of the data flow: a file imports from its own and from earlier ones. */
const flow = [
  'source',
  'language',
  'diagnostics',
  'syntax',
  'schema',
  'dialects',
  'filter',
  'check',
  'plan',
  'backends',
  'search',
  'lint',
  'editor',
  'cli',
]

/** What the order would allow and the design does not. The files right in `src` are the entry points. */
const refinements: Refinement[] = [
  {
    importer: isBackend,
    imported: inside('syntax/', 'check/'),
    why: 'a backend knows filters only',
  },
  { importer: isBackend, imported: isBackend, unless: sameBackend, why: 'backends stand apart' },
  { importer: isEntry, imported: inside('cli/'), why: 'the command line is for no one to import' },
  { importer: isStage, imported: isEntry, unless: inside('cli/'), why: 'entry points are for cli alone' },
]

/** Where a library may be imported at all. */
const homes: Record<string, string[]> = {
  chevrotain: ['syntax/'],
  kysely: ['backends/sql/', 'search/stores/', 'sql.ts', 'search.ts'],
  'node:': ['cli/', 'search/stores/', 'lint/files/'],
  lezer: ['lint/hosts/python/', 'lint/hosts/javascript/'],
  babel: ['lint/hosts/javascript/'],
  yaml: ['lint/hosts/yaml/'],
  'smol-toml': ['lint/config/'],
  tinyglobby: ['lint/files/'],
  ignore: ['lint/files/'],
  pg: ['search/stores/'],
  '@uwdata/flechette': ['search/arrow/'],
  mysql2: ['search/stores/'],
}

/** What nothing that the root entry reaches may import. */
const keptOffTheRoot = ['kysely', 'node:']

const namesThatSayNothing = ['utils', 'helpers', 'common']

const rules: Record<string, Rule> = {
  'every import leads to a file': ({ files, imports }) =>
    imports
      .filter(({ to, local }) => local && !(to in files))
      .map(({ from, to }) => `${from}: imports ${to}, which does not exist`),

  'imports point up the list of folders': ({ files, imports }) => [
    ...Object.keys(files)
      .filter((file) => isStage(file) && !flow.includes(stage(file)))
      .map((file) => `${file}: ${stage(file)} is not in the list of folders`),
    ...imports
      .filter(({ from, to, local }) => local && isStage(from) && isStage(to))
      .filter(({ from, to }) => flow.indexOf(stage(to)) > flow.indexOf(stage(from)))
      .map(({ from, to }) => `${from}: imports ${to}, but ${stage(from)} comes before ${stage(to)}`),
  ],

  'entry points and backends keep their distance': ({ imports }) =>
    imports.flatMap(({ from, to, local }) =>
      refinements
        .filter((it) => local && it.importer(from) && it.imported(to) && !it.unless?.(from, to))
        .map((it) => `${from}: imports ${to}, but ${it.why}`),
    ),

  'a library has one home': ({ imports }) =>
    imports.flatMap(({ from, to, local }) =>
      Object.entries(homes)
        .filter(([library, places]) => !local && belongsTo(library, to) && !inside(...places)(from))
        .map(([library, places]) => `${from}: imports ${to}, but ${library} is for ${places.join(', ')}`),
    ),

  'the root entry needs neither Node nor kysely': (project) =>
    project.imports
      .filter(({ from, local }) => !local && reachable(project, 'index.ts').has(from))
      .filter(({ to }) => keptOffTheRoot.some((library) => belongsTo(library, to)))
      .map(({ from, to }) => `${from}: imports ${to}, and index.ts reaches it`),

  'files import in no circle': ({ imports }) => circles(imports.filter(({ local }) => local)),

  'folders import in no circle': ({ imports }) =>
    circles(
      imports
        .filter(({ local }) => local)
        .map(({ from, to }) => ({ from: dirname(from), to: dirname(to) }))
        .filter(({ from, to }) => !nested(from, to) && !nested(to, from)),
    ),

  'nothing is exported by default': ({ files }) =>
    filesWith(files, /^export\s+default\b|^export\s*\{[^}]*\bas\s+default\b/m).map(
      (file) => `${file}: has a default export`,
    ),

  'only entry points export whole files': ({ files }) =>
    filesWith(files, /^export\s+(?:type\s+)?\*/m)
      .filter(isStage)
      .map((file) => `${file}: exports *, but is no entry point`),

  'names say what is inside': ({ files }) =>
    Object.keys(files)
      .filter((file) => file.split('/').some((part) => namesThatSayNothing.includes(basename(part, '.ts'))))
      .map((file) => `${file}: is called after nothing in it`),
}

describe('src', () => {
  const project = readProject('src')

  test('is read', () => {
    expect(Object.keys(project.files)).toEqual(expect.arrayContaining(['index.ts', 'sql.ts', 'search.ts']))
    expect(project.imports.length).toBeGreaterThan(0)
  })

  test.each(Object.entries(rules))('%s', (_, faults) => {
    expect(faults(project)).toEqual([])
  })
})

/** For each rule a project that breaks it, so that no rule passes for want of sight. */
const broken: [rule: string, files: Files, faults: string[]][] = [
  [
    'every import leads to a file',
    { 'index.ts': "import { a } from './source/a.js'" },
    ['index.ts: imports source/a.js, which does not exist'],
  ],
  [
    'imports point up the list of folders',
    { 'source/a.ts': "import type {\n  B,\n} from '../check/b.ts'", 'check/b.ts': '', 'misc/c.ts': '' },
    [
      'misc/c.ts: misc is not in the list of folders',
      'source/a.ts: imports check/b.ts, but source comes before check',
    ],
  ],
  [
    'entry points and backends keep their distance',
    {
      'backends/sql/a.ts':
        "import { b } from '../text/b.ts'\nimport { c } from '../../syntax/c.ts'\nimport './d.ts'",
      'index.ts': "export { run } from './cli/run.ts'",
      'check/e.ts': "const later = await import('../index.ts')",
      'cli/run.ts': "import '../index.ts'",
    },
    [
      'backends/sql/a.ts: imports backends/text/b.ts, but backends stand apart',
      'backends/sql/a.ts: imports syntax/c.ts, but a backend knows filters only',
      'index.ts: imports cli/run.ts, but the command line is for no one to import',
      'check/e.ts: imports index.ts, but entry points are for cli alone',
    ],
  ],
  [
    'a library has one home',
    {
      'check/a.ts': "import { Lexer } from 'chevrotain'\nimport { sql } from 'kysely/helpers/sqlite'",
      'search.ts': "import fs from 'node:fs'\nimport { sql } from 'kysely'",
    },
    [
      'check/a.ts: imports chevrotain, but chevrotain is for syntax/',
      'check/a.ts: imports kysely/helpers/sqlite, but kysely is for backends/sql/, search/stores/, sql.ts, search.ts',
      'search.ts: imports node:fs, but node: is for cli/, search/stores/, lint/files/',
    ],
  ],
  [
    'the root entry needs neither Node nor kysely',
    {
      'index.ts': "export { b } from './search/b.ts'",
      'search/b.ts': "import { c } from './stores/c.ts'",
      'search/stores/c.ts': "import { DatabaseSync } from 'node:sqlite'",
      'search/stores/d.ts': "import { sql } from 'kysely'",
    },
    ['search/stores/c.ts: imports node:sqlite, and index.ts reaches it'],
  ],
  [
    'files import in no circle',
    { 'check/a.ts': "import './b.ts'", 'check/b.ts': "import './c.ts'", 'check/c.ts': "import './a.ts'" },
    ['check/a.ts → check/b.ts → check/c.ts → check/a.ts'],
  ],
  [
    'folders import in no circle',
    {
      'search/stores/a.ts': "import '../pages/b.ts'",
      'search/pages/c.ts': "import '../stores/d.ts'",
      'search/e.ts': "import './stores/a.ts'",
      'search/stores/f.ts': "import '../g.ts'",
    },
    ['search/pages → search/stores → search/pages'],
  ],
  [
    'nothing is exported by default',
    { 'check/a.ts': 'export default 1', 'check/b.ts': 'const b = 1\nexport { b as default }' },
    ['check/a.ts: has a default export', 'check/b.ts: has a default export'],
  ],
  [
    'only entry points export whole files',
    { 'check/a.ts': "export * from './b.ts'", 'index.ts': "export * from './check/b.ts'" },
    ['check/a.ts: exports *, but is no entry point'],
  ],
  [
    'names say what is inside',
    { 'check/utils.ts': '', 'check/common/a.ts': '', 'check/common-prefix.ts': '' },
    ['check/utils.ts: is called after nothing in it', 'check/common/a.ts: is called after nothing in it'],
  ],
]

describe('a project that breaks a rule', () => {
  test.each(broken)('%s', (rule, files, faults) => {
    expect(rules[rule]?.(projectOf(files))).toEqual(faults)
  })

  test('is known for every rule', () => {
    expect(broken.map(([rule]) => rule)).toEqual(Object.keys(rules))
  })
})

/** Texts by path below `src`. */
type Files = Record<string, string>

/** `to` is a path below `src` where the import is `local`, else the name of a module. */
interface Import {
  readonly from: string
  readonly to: string
  readonly local: boolean
}

interface Project {
  readonly files: Files
  readonly imports: readonly Import[]
}

type Rule = (project: Project) => string[]

interface Refinement {
  readonly importer: (file: string) => boolean
  readonly imported: (file: string) => boolean
  readonly unless?: (importer: string, imported: string) => boolean
  readonly why: string
}

function readProject(root: string): Project {
  const paths = globSync('**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  return projectOf(
    Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')])),
  )
}

function projectOf(files: Files): Project {
  return { files, imports: Object.entries(files).flatMap(([file, text]) => importsOf(file, text)) }
}

function importsOf(from: string, text: string): Import[] {
  const statement =
    /^(?:import\s+(?:[\w*{][^'"]*?\bfrom\s*)?|export\s+(?:type\s+)?[*{][^'"}]*\}?\s*from\s*)['"]([^'"]+)/gm
  const call = /^(?!\s*(?:\*|\/\/)).*?\bimport\(\s*['"]([^'"]+)/gm
  return [...text.matchAll(statement), ...text.matchAll(call)].map(([, name = '']) => {
    const local = name.startsWith('.')
    return { from, to: local ? join(dirname(from), name) : name, local }
  })
}

function stage(file: string): string {
  return file.slice(0, file.indexOf('/'))
}

function isEntry(file: string): boolean {
  return !file.includes('/')
}

function isStage(file: string): boolean {
  return file.includes('/')
}

function isBackend(file: string): boolean {
  return /^backends\/.+\//.test(file)
}

function sameBackend(one: string, other: string): boolean {
  return one.split('/')[1] === other.split('/')[1]
}

function inside(...places: string[]): (file: string) => boolean {
  return (file) => places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))
}

function belongsTo(library: string, module: string): boolean {
  return (
    module === library ||
    module.startsWith(library.endsWith(':') ? library : `${library}/`) ||
    module.startsWith(`@${library}/`)
  )
}

function filesWith(files: Files, pattern: RegExp): string[] {
  return Object.keys(files).filter((file) => pattern.test(files[file] ?? ''))
}

function nested(outer: string, inner: string): boolean {
  return outer === '.' || inner === outer || inner.startsWith(`${outer}/`)
}

function reachable({ imports }: Project, root: string): ReadonlySet<string> {
  const found = new Set([root])
  for (const file of found) {
    for (const { from, to, local } of imports) if (local && from === file) found.add(to)
  }
  return found
}

/** For each member of a circle the shortest way round, each way told once and from its first member on. */
function circles(edges: readonly { from: string; to: string }[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to))
  const ways = [...next.keys()].map((start) => wayBack(next, start)).filter((way) => way !== undefined)
  return [...new Set(ways.map(fromFirstMember))].sort()
}

function wayBack(next: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] | undefined {
  const seen = new Set<string>()
  const ways = [[start]]
  for (const way of ways) {
    for (const to of next.get(way.at(-1) ?? '') ?? []) {
      if (to === start) return way
      if (!seen.has(to)) ways.push([...way, to])
      seen.add(to)
    }
  }
  return undefined
}

function fromFirstMember(way: readonly string[]): string {
  const first = way.indexOf([...way].sort()[0] ?? '')
  return [...way.slice(first), ...way.slice(0, first + 1)].join(' → ')
}
