import { run, type Surroundings } from '../run-in-process.ts'

/** Runs `tracesift lint ARGS` in a folder; how long it took is always 0.0 s. */
export async function lintIn(cwd: string, args: readonly string[], surroundings: Surroundings = {}) {
  const { code, out, err } = await run(['lint', ...args], { cwd, ...surroundings })
  return { code, out, err: err.replace(/\d+\.\d s\)/, '0.0 s)') }
}

/** A line of Python that searches. */
export function search(filter: string): string {
  return `mlflow.search_traces(filter_string=${JSON.stringify(filter)})\n`
}

export const good = search("attributes.status = 'OK'")
/** A warning, with an unsafe fix. */
export const bad = search("attributes.status = 'ok'")
/** For Databricks an error, with a safe fix. */
export const bare = search("status = 'OK'")
/** For Databricks an error, with an unsafe fix. */
export const date = search("attributes.timestamp > '2024-01-01'")
/** An error for everyone. */
export const unknown = search("attributes.nothing = 'x'")

/** What is said of `bad` in a file, concisely. */
export function badLine(path: string, place = '1:57'): string {
  return `${path}:${place}: warning[unknown-status]: 'ok' is not a status, so this matches no trace's status; expected OK (of OK, ERROR, IN_PROGRESS), case-sensitive.\n`
}

/** What is said of `date` in a file, concisely. */
export function dateLine(path: string, place = '1:60'): string {
  return `${path}:${place}: error[date-value]: '2024-01-01' is a date; expected milliseconds since the epoch: 1704067200000 ms.\n`
}
