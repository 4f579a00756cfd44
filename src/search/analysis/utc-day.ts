/** The day of a time in ms since the epoch, UTC: `YYYY-MM-DD`, or a sign and more digits beyond the years 0 to 9999. */
export function utcDay(time: number): string {
  const cycles = Math.floor(time / cycle)
  const [year = '', month, day] = new Date(time - cycles * cycle).toISOString().slice(0, 10).split('-')
  return `${writeYear(Number(year) + 400 * cycles)}-${month}-${day}`
}

/** The calendar repeats every 400 years; `Date` ends in the year 275760, and a store's times do not. */
const cycle = 146_097 * 86_400_000

function writeYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0')
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
}
