import type { Asked, AskedTraces } from '../asked.ts'

/** The traces that a report counts: where it begins at a time it ends by now, so that later ones do not count. */
export function countedTraces(
  { traces, now }: Pick<Asked, 'traces' | 'now'>,
  since = traces.since,
): AskedTraces {
  return since === undefined ? traces : { ...traces, since, until: traces.until ?? now + 1 }
}
