import { expect, test } from 'vitest'
import { pythonHost } from '../../../../src/lint/hosts/python/python-host.ts'
import { noOptions } from './show-texts.ts'

const mentions: Record<string, boolean> = {
  'import mlflow': false,
  'mlflow.search_runs(filter_string="a = 1")': false,
  'mlflow.search_traces()': true,
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
