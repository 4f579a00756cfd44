import { formatPythonFloat } from './python-float.ts'

/**
 * Reads JSON as Python's `json` writes it: `NaN`, `Infinity` and `-Infinity` are numbers too, and an integer beyond
 * ±2^53 is a `bigint`, exactly.
 * @throws SyntaxError
 */
export function parsePythonJson(text: string): unknown {
  try {
    return longNumber.test(text) ? JSON.parse(text, exactly as Reviver) : JSON.parse(text)
  } catch (error) {
    const mended = text.replace(stringsAndWords, (found) => words.get(found) ?? found)
    if (mended === text) throw error
    return JSON.parse(mended, exactly as Reviver)
  }
}

/**
 * Writes plain data as Python's `json.dumps` does: a blank after `,` and `:`, `NaN` and the infinities as words, and by
 * default printable ASCII only (`ensure_ascii`). A whole number is an integer where a double is exact. What is `undefined`
 * is left out.
 */
export function formatPythonJson(value: unknown, { ascii = true }: PythonJsonOptions = {}): string {
  return write(value, ascii ? asciiOnly : asItIs)
}

/** How to write JSON. */
export interface PythonJsonOptions {
  /** Whether all but printable ASCII is escaped. */
  readonly ascii?: boolean
}

/** Digits enough for an integer that a double may not hold. */
const longNumber = /\d{16}/

/** A string whole, so that the words inside it stay, or a word that JSON does not have. */
const stringsAndWords = /"[^"\\]*(?:\\.[^"\\]*)*"|-?Infinity|NaN/g

/** JSON that stands for the words: numbers that nobody writes. */
const words = new Map([
  ['NaN', '-0E-0'],
  ['Infinity', '1E999'],
  ['-Infinity', '-1E999'],
])

type Reviver = (this: unknown, key: string, value: unknown) => unknown

/** The type declarations do not know yet that a reviver is given the source of a number. */
function exactly(_key: string, value: unknown, context: { readonly source?: string }): unknown {
  if (typeof value !== 'number') return value
  if (context.source === words.get('NaN')) return Number.NaN
  return Number.isSafeInteger(value) || !/^-?\d+$/.test(context.source ?? '')
    ? value
    : BigInt(context.source ?? '')
}

function write(value: unknown, spell: (json: string) => string): string {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return formatNumber(value)
  if (Array.isArray(value)) return `[${value.map((item) => write(item, spell)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return spell(JSON.stringify(value ?? null))
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${entries.map(([key, item]) => `${spell(JSON.stringify(key))}: ${write(item, spell)}`).join(', ')}}`
}

function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : formatPythonFloat(value)
}

function asItIs(json: string): string {
  return json
}

function asciiOnly(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
