import { expect, test } from 'vitest'
import { pythonHost } from '../../../../src/lint/hosts/python/python-host.ts'
import { noOptions } from './show-texts.ts'

const mentions: Record<string, boolean> = {
  'import mlflow': false,
  'mlflow.search_runs(filter_string="a = 1")': false,
  'mlflow.search_traces()': false,
  'mlflow.search_traces(\n    # newest\n    filter_string=F)': true,
  'mlflow.search_traces \\\n (F)': true,
  'partial(mlflow.search_traces, filter_string=F)': true,
  'find = client.search_traces\nfind(filter_string=F)': true,
  'table = {"find": search_traces}\ntable["find"](order_by=O)': true,
  'from mlflow import (\n    search_traces,\n)': false,
  '# search_traces() is slow, and find_completed_sessions too': false,
  'from mlflow import search_traces as st': true,
  'store.find_completed_sessions(1)': true,
  'ScorerSamplingConfig(1)': true,
  '# tracesift\nF = "a = 1"': true,
  '#tracesift: order': true,
  'find_traces("a = 1")': true,
  'def search_traces(): pass': false,
  'def _search_traces_v3(): pass': false,
}

test.each(Object.entries(mentions))('%j is read: %s', (text, expected) => {
  expect(pythonHost.mentions(text, { ...noOptions, callNames: ['monitoring.find_traces'] })).toBe(expected)
})
