import { expect, test } from 'vitest'
import { findExperiments } from '../../src/search/find-experiments.ts'
import { SearchError } from '../../src/search/search-error.ts'
import { arrayStore } from '../../src/search/stores/array-store.ts'
import type { TraceStore } from '../../src/search/trace-store.ts'

const known: Readonly<Record<string, string>> = { Default: '0', greetings: '1', again: '1' }
const nameless = arrayStore([])
const store: TraceStore = { ...nameless, findExperiment: async (name) => known[name] }

test.each<[options: Parameters<typeof findExperiments>[1], ids: readonly number[] | undefined]>([
  [{}, undefined],
  [{ experimentIds: undefined, experimentNames: undefined }, undefined],
  [{ experimentIds: [] }, []],
  [{ experimentNames: [] }, []],
  [{ experimentIds: ['7', '07'] }, [7]],
  [{ experimentNames: ['greetings', 'Default', 'again'] }, [0, 1]],
  [{ experimentIds: ['7', '1'], experimentNames: ['greetings'] }, [1, 7]],
])('%j', async (options, ids) => {
  expect(await findExperiments(store, options)).toEqual(ids)
})

test.each<[store: TraceStore, name: unknown, error: Error]>([
  [store, 'x', new SearchError('experiment-name', 'The store has no experiment "x".')],
  [
    nameless,
    'Default',
    new SearchError(
      'experiment-name',
      'The store knows experiments by their ids only; found the name "Default".',
    ),
  ],
  [store, 1, new TypeError("experimentNames takes names as text, such as 'Default'; found number")],
])('%# %j', async (store, name, error) => {
  await expect(findExperiments(store, { experimentNames: [name as string] })).rejects.toThrow(error)
})
