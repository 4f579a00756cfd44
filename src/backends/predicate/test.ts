import type { Value } from '../../filter/filter.ts'
import type { Relation } from '../../language/relations.ts'

/** Says whether a field's value passes; nothing that is missing does. */
export type Test = (value: unknown) => boolean

/** A way to make the test of a relation; `undefined` where it cannot compare with such an operand. */
export type MakeTest = (operand: Value) => Test | undefined

/** How the values of a storage compare. */
export type TestTable = Readonly<Record<Relation, MakeTest>>
