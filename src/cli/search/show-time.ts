/** A time as ISO has it, which `--since` reads; one that is beyond its years as ms. */
export function showTime(time: number): string {
  const date = new Date(time)
  return Number.isNaN(date.valueOf()) ? String(time) : date.toISOString()
}
