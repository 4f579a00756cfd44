/**
 * How many ms to wait before a request is sent again that was sent `sent` times: what the server asks for, as a number of
 * seconds or a date, else twice as long each time, more or less by chance, so that clients do not come back together.
 * Nothing where the server asks for more than a minute.
 */
export function retryDelay(sent: number, retryAfter: string | null, now = Date.now()): number | undefined {
  const asked = retryAfter === null ? undefined : readRetryAfter(retryAfter.trim(), now)
  if (asked === undefined) return firstDelay * 2 ** (sent - 1) * (1 - Math.random() / 2)
  return asked > longestDelay ? undefined : asked
}

const firstDelay = 500
const longestDelay = 60_000

function readRetryAfter(text: string, now: number): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const time = Date.parse(text)
  return Number.isNaN(time) ? undefined : Math.max(0, time - now)
}
