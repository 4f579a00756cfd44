import type { FileToLint } from './file-to-lint.ts'

/** The files that are still to be done, one by one as they are asked for; several threads may take from one list. */
export function* takeJobs(
  files: readonly FileToLint[],
  next: SharedArrayBuffer,
): Generator<readonly [index: number, file: FileToLint]> {
  const counter = new Int32Array(next)
  for (;;) {
    const index = Atomics.add(counter, 0, 1)
    const file = files[index]
    if (file === undefined) return
    yield [index, file]
  }
}
