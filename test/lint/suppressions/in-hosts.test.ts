import { expect, test } from 'vitest'
import { lintText } from '../../../src/lint/lint-text.ts'

const call = `mlflow.search_traces(filter_string="status = 'ok'")`
const script = `await client.searchTraces({ filter: "attributes.status = 'ok'" })`

function notebook(...lines: string[]): string {
  const cell = { cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source: lines }
  const metadata = { language_info: { name: 'python' } }
  return JSON.stringify({ cells: [cell], metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)
}

const why = '[unknown-status, missing-prefix]: known'

const rows: [what: string, path: string, text: string, found: string[]][] = [
  ['nothing', 'a.py', call, ['missing-prefix', 'unknown-status']],
  ['Python, above', 'a.py', `# tracesift-ignore${why}\n${call}`, []],
  ['Python, behind', 'a.py', `${call}  # tracesift-ignore${why}`, []],
  [
    'Python, above a call of several lines',
    'a.py',
    `# tracesift-ignore${why}\nt = mlflow.search_traces(\n    max_results=1,\n    filter_string="status = 'ok'",\n)`,
    [],
  ],
  [
    'Python, behind a text of several lines',
    'a.py',
    `f = """\nstatus =\n'ok'\n"""  # tracesift-ignore${why}\nmlflow.search_traces(filter_string=f)`,
    [],
  ],
  ['Python, the file', 'a.py', `${call}\n# tracesift-ignore-file${why}`, []],
  [
    'Python, a range',
    'a.py',
    `# tracesift-ignore-start${why}\n${call}\n# tracesift-ignore-end\n${call}`,
    ['missing-prefix', 'unknown-status'],
  ],
  [
    'a string is no comment',
    'a.py',
    `x = "# tracesift-ignore-file: x"\n${call}`,
    ['missing-prefix', 'unknown-status'],
  ],
  ['TypeScript, above', 'a.ts', `// tracesift-ignore[unknown-status]: known\n${script}`, []],
  ['TypeScript, in a block', 'a.ts', `/* tracesift-ignore[unknown-status]: known */\n${script}`, []],
  ['TypeScript, behind', 'a.ts', `${script} // tracesift-ignore[unknown-status]: known`, []],
  ['YAML', 'a.yaml', `# tracesift-ignore${why}\nfilter_string: status = 'ok'\n`, []],
  [
    'YAML, above a block',
    'a.yaml',
    `a:\n  # tracesift-ignore${why}\n  filter_string: |\n    status = 'ok'\n`,
    [],
  ],
  ['Markdown', 'a.md', `<!-- tracesift-ignore-file${why} -->\n\n\`\`\`python\n${call}\n\`\`\`\n`, []],
  ['Markdown, in the code', 'a.md', `\`\`\`python\n# tracesift-ignore${why}\n${call}\n\`\`\`\n`, []],
  [
    'Markdown, above the code',
    'a.md',
    `<!-- tracesift-ignore${why} -->\n<!-- tracesift-ignore[text-scan]: x -->\n\n\`\`\`python\nx = 1\n${call}\n\`\`\`\n`,
    ['unused-suppression'],
  ],
  [
    'Markdown, above text above the code',
    'a.md',
    `<!-- tracesift-ignore[unknown-status]: x -->\ntext\n\n\`\`\`python\n${call}\n\`\`\`\n`,
    ['unused-suppression', 'missing-prefix', 'unknown-status'],
  ],
  ['a notebook, above', 'a.ipynb', notebook(`# tracesift-ignore${why}\n`, call), []],
  [
    'a notebook in one string',
    'a.ipynb',
    notebook(`# tracesift-ignore${why}\n`, `${call}\n`, call).replace(/\\n",\s*"/g, '\\n'),
    ['missing-prefix', 'unknown-status'],
  ],
]

test.each(rows)('%s', (_, path, text, found) => {
  expect(lintText(text, { path }).findings.map(({ code }) => code)).toEqual(found)
})
