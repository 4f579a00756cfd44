import { expect, test } from 'vitest'
import { writeFault } from '../../src/cli/write-fault.ts'

test.each<[error: object, reason: string | undefined]>([
  [{ code: 'ENOSPC', syscall: 'write' }, 'there is no space left'],
  [{ code: 'ENOENT', syscall: 'open' }, 'its folder does not exist'],
  [{ code: 'EMFILE', syscall: 'open' }, 'EMFILE'],
  [{ code: 'ERR_INVALID_ARG_TYPE' }, undefined],
  [new Error('another'), undefined],
])('%o', (error, reason) => {
  expect(writeFault(error)).toBe(reason)
})
