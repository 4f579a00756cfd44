import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseOrderBy } from '../../src/check/parse-order-by.ts'
import { oddOrderTexts } from '../arbitraries/odd-order-texts.ts'
import { pythonEnvironment, pythonVariables } from '../oracle/python-environment.ts'

/** What MLflow makes of texts: the kind of key, the key, and whether it is ascending; or nothing. */
const program = `
import json, sys
from mlflow.store.tracking.sqlalchemy_store import _get_orderby_clauses_for_search_traces
from mlflow.utils.search_utils import SearchTraceUtils
from sqlalchemy.orm import Session
session = Session()

def read(text):
    try:
        _get_orderby_clauses_for_search_traces([text], session)
        return SearchTraceUtils.parse_order_by_for_search_traces(text)
    except Exception:
        return None

json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`

const kinds: Readonly<Record<string, string>> = {
  tags: 'tag',
  metadata: 'request_metadata',
  attributes: 'attribute',
}

function readHere(text: string): unknown {
  const [key] = parseOrderBy([text], { dialect: 'mlflow' }).order ?? []
  return key === undefined ? null : [kinds[key.field.scope], key.field.name, key.direction === 'ascending']
}

test('MLflow takes the same texts for the same keys', () => {
  const texts = [...new Set(fc.sample(oddOrderTexts, { seed: 1, numRuns: 20_000 }))]
  const read: readonly unknown[] = JSON.parse(
    execFileSync(pythonEnvironment(), ['-c', program], {
      env: pythonVariables,
      input: JSON.stringify(texts),
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  )
  const pairs = texts.map((text, index) => ({ text, read: read[index] }))
  expect(pairs.map(({ text }) => ({ text, read: readHere(text) })).filter(differs(pairs))).toEqual([])
  expect(read.filter((one) => one !== null).length).toBeGreaterThan(texts.length / 8)
}, 120_000)

interface Read {
  readonly text: string
  readonly read: unknown
}

function differs(theirs: readonly Read[]): (ours: Read, index: number) => boolean {
  return (ours, index) => JSON.stringify(ours.read) !== JSON.stringify(theirs[index]?.read)
}
