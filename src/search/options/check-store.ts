import { describeValue } from './describe-value.ts'

/**
 * Holds a store against what it is to be.
 * @throws TypeError that says how to mend the call.
 */
export function checkStore(store: unknown): void {
  if (store instanceof Promise) throw new TypeError('The store is a promise: write await before openStore')
  if (typeof store === 'object' && store !== null && 'search' in store) return
  throw new TypeError(`The store is what openStore or arrayStore gives; found ${describeValue(store)}`)
}
