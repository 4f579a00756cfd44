import { expect, test } from 'vitest'
import { UnsayableError } from '../../../src/backends/text/unsayable-error.ts'
import { writeOrderKey } from '../../../src/backends/text/write-order-key.ts'
import type { DialectName } from '../../../src/dialects/dialect.ts'
import { dialects } from '../../../src/dialects/dialects.ts'
import type { Field } from '../../../src/filter/filter.ts'
import { field } from './filters.ts'

const time = field('attributes', 'timestamp_ms', 'time')
const name = field('tags', 'mlflow.traceName')
const run = field('metadata', 'mlflow.sourceRun')
const cost = field('metadata', 'mlflow.trace.cost')

const sayable: [dialect: DialectName, key: Field, text: string][] = [
  ['databricks', time, 'attributes.timestamp_ms'],
  ['databricks', name, 'attributes.name'],
  ['mlflow', time, 'attributes.timestamp_ms'],
  ['mlflow', name, 'attributes.name'],
  ['mlflow', run, 'attributes.run_id'],
  ['mlflow', field('attributes', 'experiment_id', 'number'), 'attributes.experiment_id'],
  ['mlflow', field('tags', 'env'), 'tags.env'],
  ['mlflow', field('tags', `it's a.b`), "tags.`it's a.b`"],
  ['mlflow', field('metadata', 'mlflow.user'), 'metadata.`mlflow.user`'],
  ['extended', cost, 'metadata.`mlflow.trace.cost`'],
  ['extended', field('tags', 'a"`\\b'), 'tags.`a"``\\b`'],
]

test.each(sayable)('%s says an order by %o: %s', (dialect, key, text) => {
  const write = (direction: 'ascending' | 'descending') =>
    writeOrderKey({ field: key, direction }, dialects[dialect])
  expect([write('ascending'), write('descending')]).toEqual([`${text} ASC`, `${text} DESC`])
})

/** MLflow 3.17.2 reads each text as that key and direction (`test/servers/order-keys.test.ts` asks it for many more). */
const shell: [key: string, ascending: string, descending: string | undefined][] = [
  ['a"b', `tags.'a"b' ASC`, `tags.'a"b' DESC`],
  ['a\\b', 'tags.`a\\b` ASC', 'tags.`a\\b` DESC'],
  ['a\\\\b', "tags.'a\\\\b' ASC", "tags.'a\\\\b' DESC"],
  ['a\\', "tags.'a\\' ASC", "tags.'a\\' DESC"],
  [`it's "b"`, 'tags.`it\'s \\"b\\"` ASC', 'tags.`it\'s \\"b\\"` DESC'],
  ['"a"', 'tags.`\'\\"a\\"\'` ASC', 'tags.`\'\\"a\\"\'` DESC'],
  ['a ', "tags.`'a '` ASC", "tags.`'a '` DESC"],
  [' a', 'tags.` a` ASC', 'tags.` a` DESC'],
  ['a`b', "tags.'a`b'", undefined],
]

test.each(shell)('mlflow says an order by the tag %j: %s', (key, ascending, descending) => {
  const write = (direction: 'ascending' | 'descending') =>
    writeOrderKey({ field: field('tags', key), direction }, dialects.mlflow)
  expect(write('ascending')).toBe(ascending)
  if (descending !== undefined) expect(write('descending')).toBe(descending)
  else expect(() => write('descending')).toThrow(UnsayableError)
})

const unsayable: [dialect: DialectName, key: Field, message: string][] = [
  [
    'databricks',
    field('tags', 'env'),
    'Databricks cannot say an order by tags.env: it does not sort by that field.',
  ],
  [
    'mlflow',
    field('attributes', 'end_time_ms', 'time'),
    'MLflow cannot say an order by attributes.end_time_ms: it does not sort by that field.',
  ],
  [
    'mlflow',
    cost,
    'MLflow cannot say an order by metadata.mlflow.trace.cost: it does not sort by that field.',
  ],
  [
    'mlflow',
    field('tags', 'Name'),
    'MLflow cannot say the key "Name" of tags: it reads that key as attributes.name under every prefix.',
  ],
  [
    'mlflow',
    field('tags', "'`"),
    "MLflow cannot say an order by tags.'`: it takes a backtick in the key of an order for a double quote.",
  ],
]

test.each(unsayable)('%s does not say an order by %o', (dialect, key, message) => {
  const write = () => writeOrderKey({ field: key, direction: 'ascending' }, dialects[dialect])
  expect(write).toThrow(UnsayableError)
  expect(write).toThrow(message)
})
