/** How values of a type compare and are stored: by code point, or as numbers. */
export type Storage = 'text' | 'number'

/** One row a value type. */
export interface ValueTypeFacts {
  readonly storage: Storage
  /** What a value of the type is called in a message, after "expected". */
  readonly noun: string
  readonly example: string
}

/** The types of values. Times are ms since the epoch, UTC; durations are ms. */
export const valueTypes = {
  text: { storage: 'text', noun: 'a quoted string', example: "'value'" },
  status: { storage: 'text', noun: 'a quoted status', example: "'OK'" },
  number: { storage: 'number', noun: 'a number', example: '0.5' },
  time: { storage: 'number', noun: 'a time in milliseconds since the epoch', example: '1749006880539' },
  duration: { storage: 'number', noun: 'a duration in milliseconds', example: '5000' },
} as const satisfies Record<string, ValueTypeFacts>

/** The name of a value type. */
export type ValueType = keyof typeof valueTypes
