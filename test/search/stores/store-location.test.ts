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
  ])('%s', (uri, kind, path) => {
    expect(readStoreLocation(uri)).toEqual({ kind, path })
  })

  const expected = 'expected a SQLite database (sqlite:///mlflow.db, or its path) or a .jsonl file of traces'
  const named = 'expected sqlite:///relative/path.db or sqlite:////absolute/path.db'

  test.each([
    ['postgresql://u:secret@host/db', `A store of kind "postgresql" cannot be opened yet; ${expected}.`],
    ['mysql+pymysql://u@host/db', `A store of kind "mysql" cannot be opened yet; ${expected}.`],
    ['http://127.0.0.1:5000', `A store of kind "http" cannot be opened yet; ${expected}.`],
    ['https://host', `A store of kind "https" cannot be opened yet; ${expected}.`],
    ['ftp://host/x', `A store of kind "ftp" cannot be opened; ${expected}.`],
    ['sqlite://', `"sqlite://" names no file; ${named}.`],
    ['sqlite:///', `"sqlite:///" names no file; ${named}.`],
    ['sqlite:///:memory:', `"sqlite:///:memory:" names no file; ${named}.`],
    ['sqlite:mlflow.db', `"sqlite:mlflow.db" names no file; ${named}.`],
  ])('refuses %s', (uri, message) => {
    expect(() => readStoreLocation(uri)).toThrow(new SearchError('store', message))
  })
})
