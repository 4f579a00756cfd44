import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import {
  type FindingFormat,
  findingReporters,
} from '../../../../src/cli/reporters/findings/finding-reporters.ts'
import type { LintedFile } from '../../../../src/lint/files/linted-file.ts'
import { files, reportOf } from './sample-report.ts'

async function write(format: FindingFormat, found: readonly LintedFile[] = files): Promise<string> {
  return [...(await findingReporters[format]())(reportOf(found))].join('')
}

const written: [format: FindingFormat, text: string, clean: string][] = [
  [
    'text',
    `\
error[missing-prefix]: "status" has no prefix; expected "attributes.status".
 --> a/b.py:2:16
  |
2 | search_traces("status = 'OK'")
  |                ^^^^^^
  = fix (safe): Write attributes.status
  |
2 | search_traces("attributes.status = 'OK'")
  |                +++++++++++

error[missing-prefix]: "status" has no prefix; expected "attributes.status".
 --> a/b.py:3:16
  |
3 | search_traces("status = 'OK'")
  |                ^^^^^^
  = fix (safe): Write attributes.status
  |
3 | search_traces("attributes.status = 'OK'")
  |                +++++++++++

info[text-scan]: 100 % slow, <really>: "a" & ␇.
 --> a/b.py:3:1
  |
3 | search_traces("status = 'OK'")
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = help: Bound it.
          Or not.

warning[unknown-status]: No such status.
 --> my, [nb]: 1%.ipynb:2:4 (cell 1, line 1, column 1)
  |
2 |   "x = 1"]}
  |    ^
`,
    '',
  ],
  [
    'concise',
    `\
a/b.py:2:16: error[missing-prefix]: "status" has no prefix; expected "attributes.status".
a/b.py:3:16: error[missing-prefix]: "status" has no prefix; expected "attributes.status".
a/b.py:3:1: info[text-scan]: 100 % slow, <really>: "a" & ␇.
my, [nb]: 1%.ipynb:2:4: warning[unknown-status]: No such status. (cell 1, line 1, column 1)
`,
    '',
  ],
  [
    'github',
    `\
::error file=a/b.py,line=2,endLine=2,col=16,endColumn=22,title=tracesift%3A missing-prefix::"status" has no prefix; expected "attributes.status".
::error file=a/b.py,line=3,endLine=3,col=16,endColumn=22,title=tracesift%3A missing-prefix::"status" has no prefix; expected "attributes.status".
::notice file=a/b.py,line=3,endLine=4,title=tracesift%3A text-scan::100 %25 slow, <really>: "a" & \u0007.%0ABound it.%0AOr not.
::warning file=my%2C [nb]%3A 1%25.ipynb,line=2,endLine=2,col=4,endColumn=5,title=tracesift%3A unknown-status::No such status.
`,
    '',
  ],
  [
    'checkstyle',
    `\
<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="a/b.py">
    <error line="2" column="16" severity="error" message="&#34;status&#34; has no prefix; expected &#34;attributes.status&#34;." source="tracesift.missing-prefix"/>
    <error line="3" column="16" severity="error" message="&#34;status&#34; has no prefix; expected &#34;attributes.status&#34;." source="tracesift.missing-prefix"/>
    <error line="3" column="1" severity="info" message="100 % slow, &#60;really&#62;: &#34;a&#34; &#38; \ufffd." source="tracesift.text-scan"/>
  </file>
  <file name="my, [nb]: 1%.ipynb">
    <error line="2" column="4" severity="warning" message="No such status." source="tracesift.unknown-status"/>
  </file>
</checkstyle>
`,
    '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3"/>\n',
  ],
  [
    'junit',
    `\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite id="0" package="tracesift" name="a/b.py" timestamp="2027-01-31T12:00:00" hostname="localhost" tests="3" failures="2" errors="0" time="1.234">
    <properties/>
    <testcase name="missing-prefix at 2:16" classname="a/b.py" time="0.000">
      <failure message="&#34;status&#34; has no prefix; expected &#34;attributes.status&#34;." type="error">a/b.py:2:16: error[missing-prefix]: &#34;status&#34; has no prefix; expected &#34;attributes.status&#34;.</failure>
    </testcase>
    <testcase name="missing-prefix at 3:16" classname="a/b.py" time="0.000">
      <failure message="&#34;status&#34; has no prefix; expected &#34;attributes.status&#34;." type="error">a/b.py:3:16: error[missing-prefix]: &#34;status&#34; has no prefix; expected &#34;attributes.status&#34;.</failure>
    </testcase>
    <testcase name="text-scan at 3:1" classname="a/b.py" time="0.000"/>
    <system-out>a/b.py:3:1: info[text-scan]: 100 % slow, &#60;really&#62;: &#34;a&#34; &#38; \ufffd.&#10;Bound it.&#10;Or not.&#10;</system-out>
    <system-err/>
  </testsuite>
  <testsuite id="1" package="tracesift" name="my, [nb]: 1%.ipynb" timestamp="2027-01-31T12:00:00" hostname="localhost" tests="1" failures="1" errors="0" time="0.000">
    <properties/>
    <testcase name="unknown-status at 2:4" classname="my, [nb]: 1%.ipynb" time="0.000">
      <failure message="No such status." type="warning">my, [nb]: 1%.ipynb:2:4: warning[unknown-status]: No such status.</failure>
    </testcase>
    <system-out/>
    <system-err/>
  </testsuite>
</testsuites>
`,
    `\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite id="0" package="tracesift" name="tracesift" timestamp="2027-01-31T12:00:00" hostname="localhost" tests="1" failures="0" errors="0" time="1.234">
    <properties/>
    <testcase name="no findings" classname="tracesift" time="0.000"/>
    <system-out/>
    <system-err/>
  </testsuite>
</testsuites>
`,
  ],
]

test.each(written)('%s', async (format, text, clean) => {
  expect(await write(format)).toBe(text)
  expect(await write(format, [])).toBe(clean)
})

const [first] = files
const offset = first!.text.indexOf('status')

const prefixJson = (line: number, start: number) => ({
  path: 'a/b.py',
  line,
  column: 16,
  endLine: line,
  endColumn: 22,
  code: 'missing-prefix',
  severity: 'error',
  message: '"status" has no prefix; expected "attributes.status".',
  fixes: [
    {
      title: 'Write attributes.status',
      safety: 'safe',
      edits: [{ start, end: start, line, column: 16, endLine: line, endColumn: 16, text: 'attributes.' }],
    },
  ],
})

const json = [
  prefixJson(2, offset),
  prefixJson(3, first!.text.lastIndexOf('status')),
  {
    path: 'a/b.py',
    line: 3,
    column: 1,
    endLine: 4,
    endColumn: 1,
    code: 'text-scan',
    severity: 'info',
    message: '100 % slow, <really>: "a" & \u0007.',
    help: 'Bound it.\nOr not.',
  },
  {
    path: 'my, [nb]: 1%.ipynb',
    line: 2,
    column: 4,
    endLine: 2,
    endColumn: 5,
    cell: 0,
    cellLine: 1,
    code: 'unknown-status',
    severity: 'warning',
    message: 'No such status.',
  },
]

test('json and jsonl', async () => {
  expect(JSON.parse(await write('json'))).toEqual(json)
  const lines = (await write('jsonl')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(json)
  expect([await write('json', []), await write('jsonl', [])]).toEqual(['[]\n', ''])
})

/** The schema of a format, which an object that is no report of it does not satisfy. */
function schemaOf(name: string) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')))
  return (value: unknown) => (validate(value) ? [] : validate.errors)
}

describe('SARIF', () => {
  const faults = schemaOf('sarif-schema-2.1.0.json')

  test('satisfies its schema', async () => {
    expect(faults(JSON.parse(await write('sarif')))).toEqual([])
    expect(faults(JSON.parse(await write('sarif', [])))).toEqual([])
    expect(faults({ version: '2.1.0', runs: [{}] })).not.toEqual([])
  })

  test('says where and what', async () => {
    const [run] = JSON.parse(await write('sarif')).runs
    expect({ ...run, tool: null, results: null }).toEqual({
      tool: null,
      results: null,
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { SRCROOT: { uri: 'file:///work%20space/' } },
    })
    const { rules, ...driver } = run.tool.driver
    expect(driver).toEqual({ name: 'tracesift', version: '1.2.3', semanticVersion: '1.2.3' })
    expect(rules.map((rule: { id: string }) => rule.id)).toEqual([
      'missing-prefix',
      'text-scan',
      'unknown-status',
    ])
    const artifactLocation = { uri: 'a/b.py', uriBaseId: 'SRCROOT' }
    expect(run.results[0]).toEqual({
      ruleId: 'missing-prefix',
      ruleIndex: 0,
      level: 'error',
      message: { text: '"status" has no prefix; expected "attributes.status".' },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 2, startColumn: 16, endLine: 2, endColumn: 22 },
          },
        },
      ],
      partialFingerprints: { 'tracesiftFinding/v1': expect.stringMatching(/^[\da-f]{32}$/) },
      fixes: [
        {
          description: { text: 'Write attributes.status (safe)' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 2, startColumn: 16, endLine: 2, endColumn: 16 },
                  insertedContent: { text: 'attributes.' },
                },
              ],
            },
          ],
        },
      ],
    })
    const [, , scan, status] = run.results
    expect([scan.level, scan.message.text]).toEqual([
      'note',
      '100 % slow, <really>: "a" & \u0007.\nBound it.\nOr not.',
    ])
    expect(status).toMatchObject({
      message: { text: 'No such status. (cell 1, line 1, column 1)' },
      properties: { cell: 0, cellLine: 1 },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'my%2C%20%5Bnb%5D%3A%201%25.ipynb' } } }],
    })
  })

  test('a file outside the working folder has an absolute address', async () => {
    const [file] = files
    const [run] = JSON.parse(await write('sarif', [{ ...file!, path: '../x y.py' }])).runs
    expect(run.results[0].locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'file:///x%20y.py' })
  })
})

test('JUnit satisfies its schema', async () => {
  const xsd = readFileSync(new URL('fixtures/junit-10.xsd', import.meta.url), 'utf8')
  const faults = async (xml: string) => {
    const { errors } = await validateXML({ xml, schema: xsd })
    return errors.map(({ message }) => message)
  }
  expect(await faults(await write('junit'))).toEqual([])
  expect(await faults(await write('junit', []))).toEqual([])
  expect(await faults('<testsuites><testcase name="a"/></testsuites>')).toEqual([
    "Schemas validity error : Element 'testcase': This element is not expected. Expected is ( testsuite ).",
  ])
})

describe('GitLab', () => {
  test('satisfies its schema', async () => {
    const faults = schemaOf('gitlab-code-quality.json')
    expect(faults(JSON.parse(await write('gitlab')))).toEqual([])
    expect(await write('gitlab', [])).toBe('[]\n')
    expect(faults([{ description: 'x' }])).not.toEqual([])
  })

  test('says where and what', async () => {
    const issues = JSON.parse(await write('gitlab'))
    expect(issues[2]).toEqual({
      type: 'issue',
      check_name: 'text-scan',
      description: '100 % slow, <really>: "a" & \u0007.',
      categories: ['Bug Risk'],
      severity: 'info',
      fingerprint: expect.stringMatching(/^[\da-f]{32}$/),
      location: { path: 'a/b.py', lines: { begin: 3, end: 4 } },
    })
    expect(issues.map((issue: { severity: string }) => issue.severity)).toEqual([
      'major',
      'major',
      'info',
      'minor',
    ])
  })
})

test('fingerprints are those of one finding each, and stay when lines move', async () => {
  const prints = async (found: readonly LintedFile[]) =>
    JSON.parse(await write('gitlab', found)).map((issue: { fingerprint: string }) => issue.fingerprint)
  const before = await prints(files)
  expect(new Set(before).size).toBe(4)
  const moved = files.map((file) => ({
    ...file,
    text: `\n\n${file.text}`,
    findings: file.findings.map((one) => ({
      ...one,
      span: { start: one.span.start + 2, end: one.span.end + 2 },
    })),
  }))
  expect(await prints(moved)).toEqual(before)
})
