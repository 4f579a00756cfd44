/** What a caller gave, for a message: a short value as it is written, else what sort of thing it is. */
export function describeValue(value: unknown): string {
  return Array.isArray(value) ? describeList(value) : describeOne(value)
}

function describeList(values: readonly unknown[]): string {
  const shown = values.slice(0, mostShown).map(describeOne)
  return `[${[...shown, ...(values.length > mostShown ? ['…'] : [])].join(', ')}]`
}

const mostShown = 3

function describeOne(value: unknown): string {
  if (typeof value === 'string') return value.length <= longest ? JSON.stringify(value) : 'a long text'
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value)
  if (Array.isArray(value)) return 'a list'
  return value instanceof Promise ? 'a promise' : 'an object'
}

const longest = 60
