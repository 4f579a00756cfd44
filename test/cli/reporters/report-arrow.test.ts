import { expect, test } from 'vitest'
import { reportArrow } from '../../../src/cli/reporters/report-arrow.ts'
import { UsageError } from '../../../src/cli/usage-error.ts'

async function* none() {}

test.each<[error: Error, thrown: Error]>([
  [
    Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }),
    new UsageError(
      '--format arrow needs the package "@uwdata/flechette", which is not installed: npm install @uwdata/flechette',
    ),
  ],
  [new Error('broken'), new Error('broken')],
])('%s', async (error, thrown) => {
  const report = reportArrow(none(), { width: 80 }, () => Promise.reject(error))
  await expect(report.next()).rejects.toThrow(thrown)
})

test.each([
  [false, 'ffffffff'],
  [true, Buffer.from('ARRO').toString('hex')],
])('to a file: %j', async (toFile, start) => {
  const { value } = await reportArrow(none(), { width: 80, toFile }).next()
  expect(Buffer.from(value ?? []).toString('hex', 0, 4)).toBe(start)
})
