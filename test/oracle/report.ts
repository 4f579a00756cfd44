import { hashText } from '../../src/search/hash-text.ts'
import { cells } from './cells.ts'
import type { Comparer, Comparison, Difference } from './compare-tries.ts'
import type { Search } from './oracle.ts'

/** What a run has to tell. */
export interface Report {
  /** How many searches were compared. */
  readonly searches: number
  /** How many differences were shown. */
  readonly differences: number
  readonly add: (comparison: Comparison) => void
  /** Prints a difference as a case of a corpus, once. */
  readonly show: (difference: Difference) => void
  /** Prints the hits and the counts; fails where something differed or was never hit. */
  readonly end: (seconds: number) => void
}

/** Has nothing to tell yet. */
export function newReport({ hits }: Comparer): Report {
  const counts = new Map<string, { count: number; example: Search }>()
  const shown = new Set<string>()
  const report = {
    searches: 0,
    get differences() {
      return shown.size
    },
    add({ one, way, verdict }: Comparison) {
      if (way === 'sql') report.searches += 1
      const name = verdict.kind === 'deviating' ? `deviating (${verdict.deviation})` : verdict.kind
      const { count, example } = counts.get(name) ?? { count: 0, example: one.search }
      counts.set(name, { count: count + 1, example })
    },
    show(difference: Difference) {
      const line = caseLine(difference)
      if (shown.has(line)) return
      shown.add(line)
      const { way, verdict } = difference
      print(`by ${way}: MLflow ${clip(verdict.expected)}; found ${clip(verdict.actual)}\n${line}`)
    },
    end(seconds: number) {
      print(hits.table())
      const lacking = cells.flatMap((cell) => hits.lacks(cell).map((hit) => ({ ...cell, hit })))
      for (const { field, operator, form, hit } of lacking)
        print(`never hit: ${field} ${operator} ${form}: ${hit}`)
      for (const [name, { count, example }] of counts) {
        print(`${count} ${name}${name === 'passed' ? '' : `, as ${JSON.stringify(example)}`}`)
      }
      print(`${report.searches} searches in ${seconds.toFixed()} s`)
      if (counts.has('failed') || lacking.length > 0) process.exitCode = 1
    },
  }
  return report
}

function caseLine({ search, answer }: Difference): string {
  const { filter, experiment_ids, ...others } = search
  const id = `oracle-${hashText(JSON.stringify(search))}`
  const ends = 'error' in answer ? { ok: false, error: answer.error } : { ok: true }
  return JSON.stringify({ id, group: 'oracle', filter, experiment_ids, ...others, ...ends })
}

function clip(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
