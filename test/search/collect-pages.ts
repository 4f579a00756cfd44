import type { TracePage } from '../../src/search/search-traces.ts'

/** All pages, in their order. */
export async function collectPages(pages: AsyncIterable<TracePage>): Promise<readonly TracePage[]> {
  const collected: TracePage[] = []
  for await (const page of pages) collected.push(page)
  return collected
}
