import { invalid } from './pattern-fault.ts'

/** Reads a pattern token by token: a character, or a backslash with the character after it. */
export class Reader {
  readonly #tokens: readonly string[]
  #index = 0

  constructor(pattern: string) {
    this.#tokens = pattern.match(/\\?./gsu) ?? []
    if (this.#tokens.at(-1) === '\\') invalid('a backslash at the end')
  }

  /** The token to come; `undefined` at the end. */
  get next(): string | undefined {
    return this.#tokens[this.#index]
  }

  /** Takes a token; at the end of the pattern the missing of `wanted` is the fault. */
  take(wanted: string): string {
    const token = this.next ?? invalid(`${wanted} is missing`)
    this.#index += 1
    return token
  }

  /** Takes the token if it is this one. */
  accept(token: string): boolean {
    const found = this.next === token
    if (found) this.#index += 1
    return found
  }

  /** Takes at most `most` tokens, while they are of the kind. */
  takeWhile(kind: RegExp, most: number): string {
    let taken = ''
    for (let left = most; left > 0 && this.next !== undefined && kind.test(this.next); left -= 1) {
      taken += this.take(taken)
    }
    return taken
  }

  /** Takes everything up to `end`, and `end`. */
  takeUntil(end: string, what: string): string {
    let taken = ''
    while (!this.accept(end)) taken += this.take(`${end} after ${what}`)
    return taken === '' ? invalid(`${what} is missing`) : taken
  }

  /** Tries to read something: what was taken is given back where `read` finds nothing. */
  attempt<Result>(read: () => Result | undefined): Result | undefined {
    const start = this.#index
    const result = read()
    if (result === undefined) this.#index = start
    return result
  }
}
