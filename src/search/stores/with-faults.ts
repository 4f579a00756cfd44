import type { TraceStore } from '../trace-store.ts'

/** The store, with what it throws put in words by `explain`. */
export function withFaults(store: TraceStore, explain: (error: unknown) => unknown): TraceStore {
  const { search, scan, aggregate, countTraces, findExperiment } = store
  const told = async <Result>(result: Promise<Result>): Promise<Result> => {
    try {
      return await result
    } catch (error) {
      throw explain(error)
    }
  }
  return {
    ...store,
    search: (query) => told(search(query)),
    ...(scan && { scan: (query) => toldOfEach(scan(query), explain) }),
    ...(aggregate && { aggregate: (query) => told(aggregate(query)) }),
    ...(countTraces && { countTraces: (ids) => told(countTraces(ids)) }),
    ...(findExperiment && { findExperiment: (name) => told(findExperiment(name)) }),
  }
}

async function* toldOfEach<Item>(
  items: AsyncIterable<Item>,
  explain: (error: unknown) => unknown,
): AsyncGenerator<Item, void, undefined> {
  try {
    yield* items
  } catch (error) {
    throw explain(error)
  }
}
