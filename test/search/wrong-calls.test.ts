import { expect, test } from 'vitest'
import { arrowTable, searchTable, writeArrow } from '../../src/arrow.ts'
import { compilePredicate, type Filter } from '../../src/index.ts'
import * as search from '../../src/search.ts'

const store = search.arrayStore([])
const searcher = new search.TraceSearcher(store)
const options = 'Options are an object, such as { maxResults: 10 }; found'
const noStore = 'The store is what openStore or arrayStore gives; found undefined'

test.each<[call: string, run: () => unknown, message: string]>([
  ['searchTraces()', () => search.searchTraces(any()), noStore],
  ['searchTraces(store, text)', () => search.searchTraces(store, any('a')), `${options} "a"`],
  ['searchPages()', () => search.searchPages(any()).next(), noStore],
  ['streamTraces()', () => search.streamTraces(any()).next(), noStore],
  ['countMatches()', () => search.countMatches(any()), noStore],
  ['searchTable()', () => searchTable(any()), noStore],
  ['aggregateTraces()', () => search.aggregateTraces(any()), noStore],
  ['monitorErrors(store, 24)', () => search.monitorErrors(store, any(24)), `${options} 24`],
  ['profilePerformance(store, text)', () => search.profilePerformance(store, any('f')), `${options} "f"`],
  ['reportPerformance()', () => search.reportPerformance(any()), noStore],
  ['analyzeUserActivity(store)', () => search.analyzeUserActivity(store, any()), `${options} undefined`],
  [
    'analyzeUserActivity(store, {})',
    () => search.analyzeUserActivity(store, any({})),
    "user takes a text, such as 'alice@company.com'; found undefined",
  ],
  ['reportTags(store)', () => search.reportTags(store, any()), `${options} undefined`],
  ['new TraceSearcher()', () => new search.TraceSearcher(any()), noStore],
  ["new TraceSearcher(store, ['1'])", () => new search.TraceSearcher(store, any(['1'])), `${options} ["1"]`],
  ['recentErrors(24)', () => searcher.recentErrors(any(24)), `${options} 24`],
  ['slowOperations(5000)', () => searcher.slowOperations(any(5000)), `${options} 5000`],
  [
    'byUser()',
    () => searcher.byUser(any()),
    "user takes a text, such as 'alice@company.com'; found undefined",
  ],
  ["byUser('U1', 7)", () => searcher.byUser('U1', any(7)), `${options} 7`],
  [
    'byCategory(5)',
    () => searcher.byCategory(any(5)),
    "category takes a text, such as 'data_retrieval'; found 5",
  ],
  ["byCategory('a', 'OK')", () => searcher.byCategory('a', any('OK')), `${options} "OK"`],
  ["performanceReport('f')", () => searcher.performanceReport(any('f')), `${options} "f"`],
  [
    'openStore()',
    () => search.openStore(any()),
    "A store is named by a text, such as 'sqlite:///mlflow.db'; found undefined",
  ],
  ['arrayStore(text)', () => search.arrayStore(any('a')), 'arrayStore takes a list of traces; found "a"'],
  ['arrowTable(text)', () => arrowTable(any('a')), 'arrowTable takes a list of traces; found "a"'],
  [
    "writeArrow([], { format: 'parquet' })",
    () => writeArrow([], any({ format: 'parquet' })).next(),
    `format is 'stream' or 'file'; found "parquet"`,
  ],
  [
    'compilePredicate of no filter',
    () => compilePredicate({ kind: 'xor' } as unknown as Filter),
    'A filter has no kind "xor"; expected one of constant, and, or, not, compare, present, some.',
  ],
])('%s', async (_, run, message) => {
  await expect((async () => await run())()).rejects.toThrow(new TypeError(message))
})

/** What no type allows here. */
function any(value?: unknown): never {
  return value as never
}
