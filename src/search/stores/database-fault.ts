import { SearchError } from '../search-error.ts'

/** What a driver complains of, with the name of the database; other errors stay as they are. */
export function databaseFault(error: unknown, database: string): unknown {
  if (!isDriverError(error)) return error
  return new SearchError('store', `${database} cannot be read: ${reasonOf(error)}.`, { cause: error })
}

interface DriverError extends Error {
  /** A SQLSTATE, or the name of a system error. */
  readonly code: string
  /** Where several addresses were tried. */
  readonly errors?: readonly Error[]
}

function isDriverError(error: unknown): error is DriverError {
  if (!(error instanceof Error) || error instanceof SearchError) return false
  return typeof (error as Partial<DriverError>).code === 'string' || timedOut.test(error.message)
}

/** What pg's pool says in errors without a code. */
const timedOut = /timeout|terminated/i

function reasonOf({ message, errors = [], code }: DriverError): string {
  return (message || errors.map((one) => one.message).join(', ') || code).replace(/\.$/, '')
}
