import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { UnsayableError } from '../../src/backends/text/unsayable-error.ts'
import { writeOrderKey } from '../../src/backends/text/write-order-key.ts'
import { dialects } from '../../src/dialects/dialects.ts'
import type { OrderKey } from '../../src/filter/filter.ts'
import { pythonEnvironment, pythonVariables } from '../oracle/python-environment.ts'

/** Texts of up to four of these. */
const pieces = ['a', "'", '"', '`', '\\', ' ', '.', '\n', '\u0085']

function* keysUpTo(length: number): Generator<string> {
  if (length === 0) return
  for (const piece of pieces) {
    yield piece
    for (const rest of keysUpTo(length - 1)) yield piece + rest
  }
}

const orders = [...keysUpTo(4)].flatMap((name) =>
  (['ascending', 'descending'] as const).map((direction): OrderKey & { text?: string } => {
    const order: OrderKey = { field: { scope: 'tags', name, type: 'text' }, direction }
    try {
      return { ...order, text: writeOrderKey(order, dialects.mlflow) }
    } catch (error) {
      if (error instanceof UnsayableError) return order
      throw error
    }
  }),
)

/** What MLflow makes of texts: the key, and whether it is ascending. */
const program = `
import json, sys
from mlflow.utils.search_utils import SearchTraceUtils
texts = json.load(sys.stdin)
json.dump([SearchTraceUtils.parse_order_by_for_search_traces(text) for text in texts], sys.stdout)
`

test('MLflow reads every order as it is meant', () => {
  const said = orders.filter(({ text }) => text !== undefined)
  const read: unknown = JSON.parse(
    execFileSync(pythonEnvironment(), ['-c', program], {
      env: pythonVariables,
      input: JSON.stringify(said.map(({ text }) => text)),
      encoding: 'utf8',
      maxBuffer: 1e8,
    }),
  )
  expect(read).toEqual(said.map(({ field, direction }) => ['tag', field.name, direction === 'ascending']))
})

test('only keys with a backtick cannot be said', () => {
  const unsaid = orders.filter(({ text }) => text === undefined)
  expect(unsaid.filter(({ field }) => !field.name.includes('`'))).toEqual([])
})
