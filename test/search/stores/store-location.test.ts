import { describe, expect, test } from 'vitest'
import { SearchError } from '../../../src/search/search-error.ts'
import { readStoreLocation, type StoreLocation } from '../../../src/search/stores/store-location.ts'

describe('readStoreLocation', () => {
  test.each<[uri: string, kind: StoreLocation['kind'], path: string]>([
    ['mlflow.db', 'sqlite', 'mlflow.db'],
    ['/data/mlflow.db', 'sqlite', '/data/mlflow.db'],
    ['C:\\data\\mlflow.db', 'sqlite', 'C:\\data\\mlflow.db'],
    ['traces.jsonl', 'jsonl', 'traces.jsonl'],
    ['sqlite:///mlflow.db', 'sqlite', 'mlflow.db'],
    ['sqlite:////data/mlflow.db', 'sqlite', '/data/mlflow.db'],
    ['SQLite:///mlflow.db?timeout=5', 'sqlite', 'mlflow.db'],
    ['sqlite+pysqlite:///mlflow.db', 'sqlite', 'mlflow.db'],
    ['file:///data/my%20traces.jsonl', 'jsonl', '/data/my traces.jsonl'],
    ['file:./my%20traces.jsonl', 'jsonl', './my traces.jsonl'],
  ])('%s', (uri, kind, path) => {
    expect(readStoreLocation(uri)).toEqual({ kind, path })
  })

  test.each([
    ['http://127.0.0.1:5000', { kind: 'server', url: 'http://127.0.0.1:5000' }],
    ['HTTPS://host/mlflow', { kind: 'server', url: 'HTTPS://host/mlflow' }],
    ['postgresql://u:p@host/db', { kind: 'postgres', uri: 'postgresql://u:p@host/db' }],
    ['postgresql+psycopg2://host/db', { kind: 'postgres', uri: 'postgresql+psycopg2://host/db' }],
    ['mysql+pymysql://host/db', { kind: 'mysql', uri: 'mysql+pymysql://host/db' }],
    ['mariadb://host/db', { kind: 'mysql', uri: 'mariadb://host/db' }],
    ['databricks', { kind: 'databricks' }],
    ['./databricks', { kind: 'sqlite', path: './databricks' }],
  ])('%s', (uri, location) => {
    expect(readStoreLocation(uri)).toEqual(location)
  })

  const expected =
    'expected a SQLite database (sqlite:///mlflow.db, or its path), postgresql://… or mysql://…, a server (http://…, https://…, databricks) or a .jsonl file of traces'
  const named = 'expected sqlite:///relative/path.db or sqlite:////absolute/path.db'

  test.each([
    ['mssql+pyodbc://u:secret@host/db', `A store of kind "mssql" cannot be opened yet; ${expected}.`],
    ['databricks://profile', `A store of kind "databricks" cannot be opened yet; ${expected}.`],
    ['ftp://host/x', `A store of kind "ftp" cannot be opened; ${expected}.`],
    ['sqlite://', `"sqlite://" names no file; ${named}.`],
    ['sqlite:///', `"sqlite:///" names no file; ${named}.`],
    ['sqlite:///:memory:', `"sqlite:///:memory:" names no file; ${named}.`],
    ['sqlite:mlflow.db', `"sqlite:mlflow.db" names no file; ${named}.`],
  ])('refuses %s', (uri, message) => {
    expect(() => readStoreLocation(uri)).toThrow(new SearchError('store', message))
  })
})
