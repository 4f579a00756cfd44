import { nearest } from '../../diagnostics/nearest.ts'
import { describeValue } from './describe-value.ts'
import { type OptionKind, optionKinds } from './option-kinds.ts'

/** The name of an option that is known. */
type OptionName = keyof typeof optionKinds

/**
 * Holds the options of a search or an analysis against what each of them takes; `undefined` asks for nothing, but for those
 * that are needed. A name that is nearly that of an option is a slip, which would otherwise go unheard.
 * @throws TypeError that says how to mend the call.
 */
export function checkOptions(options: unknown, needed: readonly OptionName[] = []): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`Options are an object, such as { maxResults: 10 }; found ${describeValue(options)}`)
  }
  for (const name of Object.keys(options)) {
    const meant = known.has(name) ? undefined : nameMeant(name)
    if (meant !== undefined) throw new TypeError(`There is no option ${name}; expected ${meant}`)
  }
  const given = options as Readonly<Record<string, unknown>>
  for (const [name, { is, takes }] of Object.entries<OptionKind>(optionKinds)) {
    const value = given[name]
    if (value === undefined ? needed.some((one) => one === name) : !is(value)) {
      throw new TypeError(`${name} takes ${takes}; found ${describeValue(value)}`)
    }
  }
}

/** Two options say themselves what they take. */
const known: ReadonlySet<string> = new Set([...Object.keys(optionKinds), 'returnType', 'columnNames'])

/** MLflow's Python API has underscores, and one name that is another one here. */
function nameMeant(name: string): string | undefined {
  const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  if (camel === 'filterString') return 'filter'
  return known.has(camel) ? camel : nearest(camel, [...known])
}
