import { expect, test } from 'vitest'
import { hideCredentials } from '../../../src/search/stores/hide-credentials.ts'

test.each([
  ['http://me:secret@h:5000/a', 'http://h:5000/a'],
  ['postgresql+psycopg2://me:a@b@h/d', 'postgresql+psycopg2://h/d'],
  ['http://h/a@b', 'http://h/a@b'],
  ['sqlite:////data/a@b.db', 'sqlite:////data/a@b.db'],
  ['/data/a@b.db', '/data/a@b.db'],
])('%s', (uri, shown) => {
  expect(hideCredentials(uri)).toBe(shown)
})
