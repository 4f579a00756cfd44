import type { ExtractOptions } from '../../embedded.ts'

/** Whether a value at this path, outermost key first, is a filter: a key says the last parts of the path. */
export function isFilterKey(path: readonly string[], { filterKeys }: ExtractOptions): boolean {
  return filterKeys.some((key) => {
    const parts = key.split('.')
    return (
      parts.length <= path.length && parts.every((part, at) => path[path.length - parts.length + at] === part)
    )
  })
}

/** Whether a text has the last part of a key whose value is a filter. */
export function mentionsFilterKey(text: string, { filterKeys }: ExtractOptions): boolean {
  return filterKeys.some((key) => text.includes(key.slice(key.lastIndexOf('.') + 1)))
}

/** Beside a filter, keys whose values are keys of its order. */
export const orderKeys: readonly string[] = ['order_by', 'orderBy']
