import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { formatPythonJson, parsePythonJson } from '../../src/language/python-json.ts'
import { traceFromJson } from '../../src/search/json/trace-from-json.ts'
import { extractField } from '../../src/search/rows/extract-field.ts'
import { readExtractField } from '../../src/search/rows/read-extract-field.ts'
import { SearchError } from '../../src/search/search-error.ts'
import { searchTraces } from '../../src/search/search-traces.ts'
import { openSqliteStore } from '../../src/search/stores/sqlite-store.ts'
import { draftExtractions, type Extraction } from './draft-extractions.ts'
import { pythonEnvironment, pythonVariables } from './python-environment.ts'

const usage = 'Usage: npm run -s test:extract -- [--seed N] [--runs N]\n'

/** Compares extracted fields and the columns of rows with MLflow's own; prints what differs, and how much was compared. */
function main(): Promise<void> {
  const options = {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '500' },
  } as const
  const { values } = parseArgs({ options })
  const [seed = 0, runs = 0] = [values.seed, values.runs].map(Number)
  if (![seed, runs].every(Number.isSafeInteger)) throw new TypeError(usage)
  const extractions = draftExtractions(seed, runs)
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-extract-'))
  return compare(extractions, folder).finally(() => rmSync(folder, { recursive: true }))
}

async function compare(extractions: readonly Extraction[], folder: string): Promise<void> {
  const store = openSqliteStore(fixture)
  const database = { database: fixture, fields: fixtureFields }
  const [table, ...answers] = askPython([database, ...extractions.map(asked)], folder)
  const fields = extractions.flatMap((one, index) => compareFields(one, answers[index]?.values ?? []))
  const columns = await compareRows(store, table?.rows ?? [])
  await store.close()
  const wrong = [...fields, ...columns].filter(({ ours, theirs }) => ours !== theirs)
  for (const one of wrong.slice(0, 20)) process.stdout.write(`${JSON.stringify(one)}\n`)
  const refused = fields.filter(({ theirs }) => theirs === null).length
  const held = fields.filter(({ theirs }) => theirs !== null && theirs !== 'null').length
  process.stdout.write(
    `${fields.length} fields (${held} with a value, ${refused} refused), ${columns.length} cells of ` +
      `${table?.rows?.length} rows: ${wrong.length} differences\n`,
  )
  process.exitCode = wrong.length > 0 || columns.length === 0 ? 1 : 0
}

/** Canonical JSON, or `null` where a field is refused. */
interface Compared {
  readonly what: unknown
  readonly ours: string | null
  readonly theirs: string | null
}

const fixture = fileURLToPath(new URL('../fixtures/traces.db', import.meta.url))
const fixtureFields = ['summarize.inputs', 'summarize.outputs.a', '`chat`.inputs.`q`', 'nobody.inputs']

function asked({ spans, fields }: Extraction): object {
  return { spans: spans.map((text) => JSON.parse(text)), fields }
}

function compareFields({ spans, fields }: Extraction, values: readonly (string | null)[]): Compared[] {
  const info = '{"trace_id": "tr-1", "request_time": 0, "tags": {}, "trace_metadata": {}}'
  const { data } = traceFromJson(`{"info": ${info}, "data": {"spans": [${spans.join()}]}}`)
  return fields.map((field, index) => ({
    what: { field, spans },
    ours: extracted(data?.spans ?? [], field),
    theirs: canonical(values[index] ?? null),
  }))
}

function extracted(spans: Parameters<typeof extractField>[0], field: string): string | null {
  try {
    return formatPythonJson(extractField(spans, readExtractField(field)))
  } catch (error) {
    if (error instanceof SearchError) return null
    throw error
  }
}

function canonical(json: string | null): string | null {
  return json === null ? null : formatPythonJson(parsePythonJson(json))
}

/** Columns whose form is the same; spans and the whole trace differ in how they write ids. */
const columns = [
  'trace_id',
  'client_request_id',
  'state',
  'request_time',
  'execution_duration',
  'request',
  'response',
  'trace_metadata',
  'tags',
] as const

async function compareRows(
  store: ReturnType<typeof openSqliteStore>,
  table: readonly Readonly<Record<string, string>>[],
): Promise<Compared[]> {
  const { rows } = await searchTraces(store, { returnType: 'rows', columns, extractFields: fixtureFields })
  const ours = new Map(rows.map((row) => [row.trace_id, row as Readonly<Record<string, unknown>>]))
  return table.flatMap((theirs) => {
    const row = ours.get(String(JSON.parse(theirs.trace_id ?? '""')))
    return [...columns, ...fixtureFields].map((name) => ({
      what: [theirs.trace_id, name],
      ours: sorted(formatPythonJson(row?.[name])),
      theirs: sorted(theirs[name.replaceAll('`', '')] ?? ''),
    }))
  })
}

/** JSON whose keys are in order: maps have none. */
function sorted(json: string): string {
  const value = json === '' ? undefined : parsePythonJson(json)
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  return formatPythonJson(isMap ? Object.fromEntries(Object.entries(value).sort()) : value)
}

interface PythonAnswer {
  readonly values?: readonly (string | null)[]
  readonly rows?: readonly Readonly<Record<string, string>>[]
}

function askPython(requests: readonly object[], cwd: string): readonly PythonAnswer[] {
  const script = fileURLToPath(new URL('extract_fields.py', import.meta.url))
  const { stdout, status, error } = spawnSync(pythonEnvironment(), [script], {
    input: requests.map((request) => `${JSON.stringify(request)}\n`).join(''),
    cwd,
    env: pythonVariables,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw error ?? new Error(`Python ended with ${status}.`)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

await main()
