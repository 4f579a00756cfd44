import { describe, expect, test } from 'vitest'
import { pythonHost } from '../../../../../src/lint/hosts/python/python-host.ts'
import { extractLines, noOptions, showText, showTexts } from '../show-texts.ts'

const rows: [source: string, ...texts: string[]][] = [
  ['mlflow.search_traces()'],
  ['mlflow.search_traces(filter_string="a = 1")', 'a = 1'],
  ['mlflow.search_traces(filter="a = 1")', 'a = 1'],
  ['MlflowClient().search_traces(["1"], "a = 1")', 'a = 1'],
  ['self._client.search_traces(["1"], "a = 1", 5, ["b DESC", "c"])', 'a = 1', 'order: b DESC', 'order: c'],
  ['mlflow.search_traces(*args, "a = 1")', 'a = 1'],
  ['mlflow.search_traces(*args, "a")'],
  ['mlflow.search_traces("1", max_results=5)'],
  ['mlflow.search_traces("a = 1")', 'a = 1'],
  ['mlflow.search_traces(filter_string=None, order_by=None)'],
  ['mlflow.search_traces(filter_string=b"a = 1")', '‹b"a = 1"›'],
  ['import mlflow as m\nm.search_traces(filter_string="a = 1")', 'a = 1'],
  ['from mlflow import search_traces as st\nst(["1"], "a = 1")', 'a = 1'],
  ['from mlflow import (\n  search_traces as st, x as y\n)\nst(["1"], "a = 1")', 'a = 1'],
  ['find = client.search_traces\nfind(filter_string="a = 1")', 'a = 1'],
  ['await asyncio.to_thread(mlflow.search_traces, filter_string="a = 1")', 'a = 1'],
  ['pool.submit(c.search_traces, ["1"], "a = 1", order_by=["b"])', 'a = 1', 'order: b'],
  ['functools.partial(mlflow.search_traces, ["1"], "a = 1")', 'a = 1'],
  ['find = partial(mlflow.search_traces, ["1"])\nfind(filter_string="a = 1")', 'a = 1'],
  ['store.find_completed_sessions("1", 0, 1, 2, "a = 1")', 'a = 1'],
  ['ScorerSamplingConfig(0.5, "a = 1")', 'a = 1'],
  ['scorer.start(sampling_config=ScorerSamplingConfig(filter_string="a = 1"))', 'a = 1'],
  ['search_traces(**{"filter_string": "a = 1", "order_by": ["b"]})', 'a = 1', 'order: b'],
  ['kw = {"filter_string": "a = 1"}\nsearch_traces(**kw)', 'a = 1'],
  ['kw = dict(filter_string="a = 1")\nkw["order_by"] = ["b"]\nsearch_traces(**kw)', 'a = 1', 'order: b'],
  ['kw = {}\nkw.update(filter_string="a = 1")\nsearch_traces(**{**kw, "x": 1})', 'a = 1'],
  ['def f(**kw):\n  search_traces(**kw)', '‹kw›'],
  ['mlflow.search_runs(filter_string="a = 1")'],
  ['client.search_experiments(filter_string="a = 1")'],
  ['client.search_registered_models("a = 1", order_by=["b"])'],
  ['_search_traces(filter_string="a = 1")'],
  ['class Jaeger:\n  def search_traces(self, service, tags): pass\nJaeger().search_traces("a", "b = 1")'],
  ['def search_traces(q): pass\nsearch_traces("b = 1")'],
  ['def search_traces(ids, filter_string): pass\nsearch_traces(["1"], "b = 1")', 'b = 1'],
  ['def search_traces(*args, **kw): pass\nsearch_traces(["1"], "b = 1")', 'b = 1'],
  ['with pytest.raises(E, match="x"):\n  search_traces(filter_string="a = 1")'],
  [
    'with start() as run, self.assertRaisesRegex(E, "x") as e:\n  with x:\n    t = search_traces(filter_string="a = 1")',
  ],
  ['self.assertRaises(E, client.search_traces, ["1"], "a = 1")'],
  ['with start():\n  search_traces(filter_string="a = 1")', 'a = 1'],
  ['with pytest.raises(E):\n  def f():\n    search_traces(filter_string="a = 1")', 'a = 1'],
]

test.each(rows)('%s', (source, ...texts) => {
  expect(showTexts(source)).toEqual(texts)
})

const configured: [source: string, ...texts: string[]][] = [
  ['find_traces("a = 1")', 'a = 1'],
  ['monitoring.find_traces(client, "a = 1", "b = 2")', 'a = 1'],
  ['monitoring.find_traces(client, filter="a = 1")', 'a = 1'],
  ['find_traces(5)'],
  ['find_traces("prod", "a = 1", "b = 2")', 'a = 1'],
  ['find_traces("prod", "dev")', 'prod'],
  ['F = "a = 1"\nfind_traces(x, F)', 'a = 1'],
]

test.each(configured)('configured: %s', (source, ...texts) => {
  const { texts: found } = pythonHost.extract(source, { ...noOptions, callNames: ['monitoring.find_traces'] })
  expect(found.map(showText)).toEqual(texts)
})

describe('calls', () => {
  const call = 'search_traces(filter_string=f"a = {i}")'
  const loops: Record<string, string[] | undefined> = {
    [`for i in ids: ${call}`]: ['i'],
    [`for i, (j, *k) in ids:\n  if x:\n    ${call}`]: ['i', 'j', 'k'],
    [`while True:\n  ${call}`]: [],
    [`[${call} for i in ids]`]: ['i'],
    [`list(${call} for i in ids)`]: ['i'],
    [`{i: ${call} for i in ids}`]: ['i'],
    [`[t for i in ids for t in ${call}]`]: ['i', 't'],
    [call]: undefined,
    [`for t in ${call}: pass`]: undefined,
    [`[t for t in ${call}]`]: undefined,
    [`for i in ids: pass\nelse: ${call}`]: undefined,
    [`for i in ids:\n  def f(): return ${call}`]: undefined,
    [`for i in ids:\n  x = lambda: ${call}`]: undefined,
  }
  test.each(Object.entries(loops))('%s runs in a loop', (source, variables) => {
    const { calls } = extractLines(source)
    expect(calls.map(({ loop }) => loop?.variables)).toEqual([variables])
  })

  test('a call has its name, its texts and its loop', () => {
    const source = 'x = 1\nfor i in ids:\n  mlflow.search_traces(["1"], "a = 1", order_by=["b"])\n'
    expect(extractLines(source).calls).toEqual([
      {
        name: 'mlflow.search_traces',
        span: { start: source.indexOf('mlflow'), end: source.indexOf('(') },
        texts: [0, 1],
        loop: { span: { start: 6, end: source.length - 1 }, variables: ['i'] },
      },
    ])
  })
})
