import { writeFileSync } from 'node:fs'
import { hashText } from '../../src/search/hash-text.ts'
import { type Cell, cells, type Hit } from './cells.ts'
import type { Comparer, Comparison, Difference } from './compare-tries.ts'
import type { Search } from './oracle.ts'
import type { Engine, OracleOptions } from './read-options.ts'

/** What a run has to tell. */
export interface Report {
  /** How many searches were compared. */
  readonly searches: number
  /** How many differences were shown. */
  readonly differences: number
  /** Adds a search as it came out in all its places. */
  readonly add: (compared: readonly Comparison[]) => void
  /** Prints a difference as a case of a corpus, once. */
  readonly show: (difference: Difference) => void
  /** Prints the hits and the counts; fails where something differed, was never hit, or was not reached in time. */
  readonly end: (seconds: number) => void
}

/** Has nothing to tell yet. */
export function newReport({ runs }: OracleOptions, { engines, hits }: Comparer): Report {
  const counts = new Map(engines.map((engine) => [engine, new Map<string, Count>()]))
  const shown = new Set<string>()
  const report = {
    searches: 0,
    get differences() {
      return shown.size
    },
    add(compared: readonly Comparison[]) {
      report.searches += 1
      for (const comparison of compared) count(counts.get(comparison.place.engine)!, comparison)
    },
    show(difference: Difference) {
      const line = caseLine(difference)
      if (shown.has(line)) return
      shown.add(line)
      const { place, verdict } = difference
      print(
        `${place.engine}, by ${place.way}: MLflow ${clip(verdict.expected)}; found ${clip(verdict.actual)}\n${line}`,
      )
    },
    end(seconds: number) {
      const lacking = cells.flatMap((cell) => hits.lacks(cell).map((hit) => ({ ...cell, hit })))
      print(hits.table())
      lacking.forEach(printLacking)
      counts.forEach(printCounts)
      print(`${report.searches} of ${runs} searches on ${engines.join(', ')} in ${seconds.toFixed()} s`)
      const enough = report.searches >= runs
      conclude([
        ...Array.from(counts.values(), (all) => enough && !all.has('failed')),
        enough && lacking.length === 0,
      ])
    },
  }
  return report
}

interface Count {
  readonly count: number
  readonly example: Search
}

function count(counts: Map<string, Count>, { one: { search }, verdict }: Comparison): void {
  const name = verdict.kind === 'deviating' ? `deviating (${verdict.deviation})` : verdict.kind
  const { count, example } = counts.get(name) ?? { count: 0, example: search }
  counts.set(name, { count: count + 1, example })
}

function printLacking({ field, operator, form, hit }: Cell & { readonly hit: Hit }): void {
  print(`never hit: ${field} ${operator} ${form}: ${hit}`)
}

function printCounts(counts: ReadonlyMap<string, Count>, engine: Engine): void {
  for (const [name, { count, example }] of counts) {
    print(`${engine}: ${count} ${name}${name === 'passed' ? '' : `, as ${JSON.stringify(example)}`}`)
  }
}

/** For a caller that counts tests, each engine is one, and the hits are another; written as vitest writes its counts. */
function conclude(passed: readonly boolean[]): void {
  const failures = passed.filter((one) => !one).length
  if (failures > 0) process.exitCode = 1
  const { TEST_REPORT: file } = process.env
  if (file === undefined) return
  const counts = { numPassedTests: passed.length - failures, numFailedTests: failures, testResults: [] }
  writeFileSync(file, JSON.stringify(counts))
}

/** What MLflow answers on SQLite is what is meant, and so goes into the case. */
function caseLine({ search, answers }: Difference): string {
  const { filter, experiment_ids, ...others } = search
  const id = `oracle-${hashText(JSON.stringify(search))}`
  const answer = answers.get('sqlite')!
  const ends = 'error' in answer ? { ok: false, error: answer.error } : { ok: true }
  return JSON.stringify({ id, group: 'oracle', filter, experiment_ids, ...others, ...ends })
}

function clip(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
