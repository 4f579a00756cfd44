import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import type { Finding, LintedText } from '../finding.ts'

/** What is known of a file: when it was changed last, its size, its content and configuration, and what was found. */
interface Entry {
  readonly stamp: string
  readonly content: string
  readonly config: string
  /** The day it was found on, where another day may find something else; else empty. */
  readonly day: string
  readonly filters: number
  readonly findings: readonly Finding[]
}

/** What a result depends on, besides the content of the file. */
export interface ResultKey {
  readonly path: string
  readonly config: string
  readonly today: string
}

/**
 * Results of earlier runs in one file. A cache that cannot be read, or is of another version, is an empty one; one that
 * cannot be written is not kept.
 */
export class ResultCache {
  /** Where it is kept. */
  readonly path: string | undefined
  private readonly entries: Map<string, Entry>
  private readonly version: string
  private changed = false

  /** Without a path it is kept in memory only. */
  constructor(path?: string, version = '') {
    this.path = path
    this.version = version
    this.entries = path === undefined ? new Map() : readEntries(path, version)
  }

  /** Whether there is any result for a file. */
  knows(path: string): boolean {
    return this.entries.has(path)
  }

  /** The result for a file that has not been touched since. */
  find(key: ResultKey, stats: Stats): LintedText | undefined {
    const entry = this.entries.get(key.path)
    return entry !== undefined && isOf(entry, key) && entry.stamp === stampOf(stats) ? entry : undefined
  }

  /** The result for a file with the same content, by its hash. */
  findContent(key: ResultKey, stats: Stats, content: string): LintedText | undefined {
    const entry = this.entries.get(key.path)
    if (entry === undefined || !isOf(entry, key) || entry.content !== content) return undefined
    const stamp = settledStamp(stats)
    if (stamp !== entry.stamp) this.put(key.path, { ...entry, stamp })
    return entry
  }

  /** Keeps a result; `dated` where it may be another one tomorrow. */
  keep(key: ResultKey, stats: Stats, content: string, linted: LintedText, dated: boolean): void {
    const { filters, findings } = linted
    const day = dated ? key.today : ''
    this.put(key.path, { stamp: settledStamp(stats), content, config: key.config, day, filters, findings })
  }

  /** Writes what is new; of files that are gone it keeps nothing. */
  save(): void {
    if (!this.changed || this.path === undefined) return
    for (const path of this.entries.keys()) if (!existsSync(path)) this.entries.delete(path)
    writeWhole(this.path, writeEntries(this.version, this.entries))
  }

  private put(path: string, entry: Entry): void {
    this.entries.set(path, entry)
    this.changed = true
  }
}

/** All of it or nothing, and quietly: results are found again. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch {
    if (existsSync(temporary)) unlinkSync(temporary)
  }
}

function isOf(entry: Entry, { config, today }: ResultKey): boolean {
  return entry.config === config && (entry.day === '' || entry.day === today)
}

function stampOf({ mtimeMs, ctimeMs, size }: Stats): string {
  return `${mtimeMs}:${ctimeMs}:${size}`
}

/** A clock may not tell a change from one right after it. */
const settled = 100

/** Of a file changed just now, none: it may change again within the same tick. */
function settledStamp(stats: Stats): string {
  return Date.now() - Math.max(stats.mtimeMs, stats.ctimeMs) < settled ? '' : stampOf(stats)
}

type Row = readonly [string, string, string, string, string, number, readonly Finding[] | 0]

function writeEntries(version: string, entries: ReadonlyMap<string, Entry>): string {
  const rows = [...entries].map(([path, { stamp, content, config, day, filters, findings }]): Row => {
    return [path, stamp, content, config, day, filters, findings.length === 0 ? 0 : findings]
  })
  return JSON.stringify({ version, rows })
}

function readEntries(path: string, version: string): Map<string, Entry> {
  try {
    const { version: written, rows } = JSON.parse(readFileSync(path, 'utf8'))
    if (written !== version || !Array.isArray(rows) || !rows.every(isRow)) return new Map()
    return new Map(
      rows.map(([file, stamp, content, config, day, filters, findings]) => [
        file,
        { stamp, content, config, day, filters, findings: findings === 0 ? [] : findings },
      ]),
    )
  } catch {
    return new Map()
  }
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 7) return false
  const [filters, findings] = row.slice(5)
  return (
    row.slice(0, 5).every((one) => typeof one === 'string') &&
    typeof filters === 'number' &&
    (findings === 0 || (Array.isArray(findings) && findings.every(isFinding)))
  )
}

/** Enough to take no other program's file for a cache. */
function isFinding(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { code, severity, message, span, fixes } = value as Record<string, unknown>
  const hasTexts = [code, severity, message].every((one) => typeof one === 'string')
  return hasTexts && typeof span === 'object' && span !== null && Array.isArray(fixes)
}
