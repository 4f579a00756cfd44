import type { Dialect, DialectName } from '../../dialects/dialect.ts'

/** What a dialect has no words for. */
export interface Unsayable {
  /** The part of the filter: `OR`, `the key "name" of tags`. */
  readonly part: string
  /** Why the dialect cannot say it. */
  readonly reason: string
  /** What says it instead, where something does. */
  readonly help?: string
}

/** A filter that means something the dialect cannot say. */
export class UnsayableError extends Error {
  override readonly name = 'UnsayableError'
  readonly dialect: DialectName
  readonly part: string
  readonly reason: string
  readonly help: string | undefined

  constructor(dialect: Pick<Dialect, 'name' | 'title'>, { part, reason, help }: Unsayable) {
    super(`${capital(dialect.title)} cannot say ${part}: ${reason}.${help === undefined ? '' : ` ${help}.`}`)
    this.dialect = dialect.name
    this.part = part
    this.reason = reason
    this.help = help
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
