/** A duration in ms for a reader: `250 ms`, `1.25 s`, `12 min 5 s`, `3 h 7 min`. */
export function renderDuration(ms: number): string {
  if (Math.abs(ms) < 1000) return `${ms} ms`
  if (Math.abs(ms) < 60_000) return `${Number((ms / 1000).toFixed(2))} s`
  const seconds = Math.round(ms / 1000)
  if (Math.abs(seconds) < 3600) return `${Math.trunc(seconds / 60)} min ${Math.abs(seconds % 60)} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.trunc(minutes / 60)} h ${Math.abs(minutes % 60)} min`
}
