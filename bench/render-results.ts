import type { Measurement } from './measure.ts'
import type { Target } from './suite.ts'
import type { ContestResult, SuiteResult } from './suites.ts'

/** A suite's figures for a reader: a table for each contest, and beneath it the ratios that are aimed at. */
export function renderResults({ suite, contests }: SuiteResult): string {
  return contests.map((contest) => renderContest(suite, contest)).join('\n')
}

function renderContest(suite: string, { title, thing, measurements, targets = [] }: ContestResult): string {
  const [first] = measurements
  const rows = [
    [`${suite}: ${title}`, `median/${thing}`, 'middle half', `× ${first?.name ?? ''}`],
    ...measurements.map((one) => row(one)),
  ]
  return [...alignColumns(rows), ...targets.map((target) => renderTarget(target, measurements)), ''].join(
    '\n',
  )
}

function row({ name, median, quartiles, ratio }: Measurement): string[] {
  return [`  ${name}`, duration(median), quartiles.map(duration).join(' – '), times(ratio)]
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  )
  return rows.map((cells) =>
    cells
      .map((cell, column) => pad(cell, column, widths[column] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}

function pad(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function renderTarget(target: Target, measurements: readonly Measurement[]): string {
  const ratio = ratioOf(target.of, measurements) / ratioOf(target.against, measurements)
  return `  ${target.of} takes ${times(ratio)} times as long as ${target.against}; target: ${target.bound} ${target.times}`
}

function ratioOf(name: string, measurements: readonly Measurement[]): number {
  return measurements.find((one) => one.name === name)?.ratio ?? Number.NaN
}

function times(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(ratio < 1 ? 2 : 3)
}

const units = [
  ['s', 1e9],
  ['ms', 1e6],
  ['µs', 1e3],
  ['ns', 1],
] as const

function duration(nanoseconds: number): string {
  const [unit, size] = units.find(([, size]) => nanoseconds >= size) ?? ['ns', 1]
  return `${(nanoseconds / size).toPrecision(3)} ${unit}`
}
