import type { Safety } from '../diagnostics/diagnostic.ts'
import { type DiagnosticJson, diagnosticJson } from '../diagnostics/diagnostic-json.ts'
import { fixAll } from '../diagnostics/fix-all.ts'
import type { DialectName } from '../dialects/dialect.ts'
import { checkText, normalizeText, type TextToCheck } from './check-text.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { dialectNames } from './dialect-option.ts'
import { exitCodeOf } from './findings.ts'
import { readLines } from './read-input.ts'
import { sayError } from './report-failure.ts'

/**
 * Checks texts line by line: JSON objects in, JSON objects out, one in memory at a time. A line that is no such object
 * gets a message with its number instead of an answer, and the rest is checked all the same.
 */
export async function checkBatch(io: CliIo, dialect: DialectName): Promise<ExitCode> {
  let worst: ExitCode = 0
  let number = 0
  for await (const line of readLines(io)) {
    number++
    if (line.trim() === '') continue
    const request = readRequest(line, dialect)
    if (typeof request === 'string') {
      await sayError(io, `error: line ${number}: ${request}`)
      worst = 2
    } else {
      const { answer, code } = answerTo(request)
      await io.out.write(`${JSON.stringify(answer)}\n`)
      if (code > worst) worst = code
    }
  }
  return worst
}

/** The answer to one line. */
interface CheckJson {
  readonly id: unknown
  /** There is no error. */
  readonly ok: boolean
  readonly normalized?: string
  readonly diagnostics: readonly DiagnosticJson[]
  /** The text after all fixes, where there are any. */
  readonly fixed?: { readonly safety: Safety; readonly result: string }
}

interface Request extends TextToCheck {
  readonly id: unknown
}

/** The request of a line, or what is wrong with the line. */
function readRequest(line: string, defaultDialect: DialectName): Request | string {
  const value = readObject(line)
  if (value === undefined) return 'expected a JSON object such as {"id": 1, "text": "status = \'OK\'"}.'
  const { id, text, dialect = defaultDialect, order_by: orderBy = false } = value
  if (typeof text !== 'string') return `"text" is ${JSON.stringify(text) ?? 'missing'}; expected a string.`
  if (!isDialect(dialect)) {
    return `"dialect" is ${JSON.stringify(dialect)}; expected one of ${dialectNames.join(', ')}.`
  }
  if (typeof orderBy !== 'boolean') return `"order_by" is ${JSON.stringify(orderBy)}; expected true or false.`
  return { id: id ?? null, text, dialect, orderBy }
}

function readObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function isDialect(value: unknown): value is DialectName {
  return dialectNames.some((name) => name === value)
}

function answerTo(request: Request): { answer: CheckJson; code: ExitCode } {
  const { id, text } = request
  const diagnostics = checkText(request)
  const normalized = normalizeText(request)
  const fixed = fixAll(text, (changed) => checkText({ ...request, text: changed }))
  const answer = {
    id,
    ok: !diagnostics.some(({ severity }) => severity === 'error'),
    ...(normalized === undefined ? {} : { normalized }),
    diagnostics: diagnostics.map((diagnostic) => diagnosticJson(text, diagnostic)),
    ...(fixed.safety && { fixed: { safety: fixed.safety, result: fixed.text } }),
  }
  return { answer, code: exitCodeOf(diagnostics) }
}
