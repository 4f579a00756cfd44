import { expect, test } from 'vitest'
import { SearchError } from '../../../../src/search/search-error.ts'
import { searchRoutes } from '../../../../src/search/stores/server/search-routes.ts'

const page = { filter: '', orderBy: [], experimentIds: ['1', '2'], limit: 5 }
const full = { ...page, filter: "tags.a = 'b c'", orderBy: ['tags.a ASC', 'tags.b DESC'], token: 't=' }
const location = (id: string) => ({ type: 'MLFLOW_EXPERIMENT', mlflow_experiment: { experiment_id: id } })

test.each([
  [page, { max_results: 5 }],
  [
    full,
    { filter: "tags.a = 'b c'", max_results: 5, order_by: ['tags.a ASC', 'tags.b DESC'], page_token: 't=' },
  ],
])('version 3', (request, body) => {
  expect(searchRoutes[0]?.(request, 'http://h')).toEqual({
    method: 'POST',
    path: '/api/3.0/mlflow/traces/search',
    body: { locations: [location('1'), location('2')], ...body },
    signal: undefined,
  })
})

test.each([
  [page, 'experiment_ids=1&experiment_ids=2&max_results=5'],
  [
    full,
    'experiment_ids=1&experiment_ids=2&filter=tags.a+%3D+%27b+c%27&max_results=5&order_by=tags.a+ASC&order_by=tags.b+DESC&page_token=t%3D',
  ],
])('version 2', (request, query) => {
  expect(searchRoutes[1]?.(request, 'http://h')).toEqual({
    method: 'GET',
    path: `/api/2.0/mlflow/traces?${query}`,
    signal: undefined,
  })
})

test('version 2 has an end', () => {
  expect(() => searchRoutes[1]?.({ ...page, filter: 'x'.repeat(4000) }, 'http://h')).toThrow(
    new SearchError(
      'store',
      "http://h knows only version 2 of MLflow's API, where a search has to fit into 4000 characters; this one has 4078: it needs fewer experiments or a shorter filter.",
    ),
  )
})
