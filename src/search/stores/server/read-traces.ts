import type { Trace } from '../../../schema/trace.ts'
import type { StorePage, TraceQuery } from '../../trace-store.ts'
import type { SearchEndpoint } from './search-endpoint.ts'
import { greatestPage, type PageRequest } from './search-routes.ts'

/** Reads a page of any size, in as many requests as the server needs. Its cursor is the server's token. */
export async function readTraces(
  search: SearchEndpoint,
  what: Pick<PageRequest, 'filter' | 'orderBy' | 'experimentIds'>,
  { limit, after, signal }: TraceQuery,
): Promise<StorePage> {
  const traces: Trace[] = []
  let token = readToken(after?.[0])
  do {
    const wanted = Math.min(limit - traces.length, greatestPage)
    const page = await search({ ...what, limit: wanted, token, signal })
    traces.push(...page.traces)
    token = page.token
  } while (token !== undefined && traces.length < limit)
  return { traces, ...(token !== undefined && { next: [token] }) }
}

function readToken(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
