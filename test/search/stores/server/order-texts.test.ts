import { expect, test } from 'vitest'
import { parseOrderBy } from '../../../../src/check/parse-order-by.ts'
import type { DialectName } from '../../../../src/dialects/dialect.ts'
import { completeOrder } from '../../../../src/filter/complete-order.ts'
import { orderTexts } from '../../../../src/search/stores/server/order-texts.ts'

const rows: [dialect: DialectName, keys: readonly string[], sent: readonly string[]][] = [
  ['mlflow', [], []],
  ['mlflow', ['timestamp DESC'], []],
  ['mlflow', ['timestamp'], ['attributes.timestamp_ms ASC']],
  ['mlflow', ['timestamp DESC', 'request_id ASC'], []],
  ['mlflow', ['request_id'], ['attributes.request_id ASC']],
  ['mlflow', ['request_id', 'timestamp DESC'], ['attributes.request_id ASC']],
  [
    'mlflow',
    ['timestamp DESC', 'request_id DESC'],
    ['attributes.timestamp_ms DESC', 'attributes.request_id DESC'],
  ],
  ['mlflow', ['tags.`a b`', 'timestamp DESC'], ['tags.`a b` ASC']],
  ['databricks', ['attributes.execution_time_ms DESC'], ['attributes.execution_time_ms DESC']],
]

test.each(rows)('%s: %j', (dialect, keys, sent) => {
  const { order = [], diagnostics } = parseOrderBy(keys, { dialect })
  expect(diagnostics.filter(({ diagnostic }) => diagnostic.severity === 'error')).toEqual([])
  expect(orderTexts(completeOrder(order), dialect)).toEqual(sent)
})
