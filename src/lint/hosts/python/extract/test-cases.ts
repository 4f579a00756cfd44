import type { SyntaxNode } from '@lezer/common'
import { keysOf } from '../evaluate/keys-of.ts'
import { listsOf } from '../evaluate/lists-of.ts'
import type { Reading } from '../evaluate/reading.ts'
import { holeOf } from '../evaluate/reading.ts'
import { argumentsOf } from '../syntax/arguments-of.ts'
import type { Parameter } from '../syntax/parameters-of.ts'
import { boundValues } from '../values/merge-values.ts'
import type { Value } from '../values/value.ts'

/** What a parameter may be, and the expression that says so. */
export interface ParameterSource {
  readonly node: SyntaxNode
  readonly values: readonly Value[]
}

/** What a test is given: `@pytest.mark.parametrize('name, other', [(value, other), …])`. */
export function testCases(reading: Reading, { name, owner }: Parameter): readonly ParameterSource[] {
  return decoratorsCalled(reading, owner, 'parametrize').flatMap((decorator) => {
    const [names, cases] = argumentsOf(decorator, reading.survey.text).positional
    return names && cases ? casesFor(reading, name, names, cases) : []
  })
}

/** The decorators of a function that are calls of that name. */
export function decoratorsCalled(
  { survey: { text } }: Reading,
  owner: SyntaxNode,
  name: string,
): readonly SyntaxNode[] {
  const decorators = owner.parent?.getChildren('Decorator') ?? []
  return decorators.filter((decorator) => {
    const called = decorator.getChildren('VariableName').at(-1)
    return called !== undefined && text.slice(called.from, called.to) === name
  })
}

function casesFor(
  reading: Reading,
  name: string,
  names: SyntaxNode,
  cases: SyntaxNode,
): readonly ParameterSource[] {
  const keys = namesIn(reading, names)
  const index = keys.indexOf(name)
  if (index < 0) return []
  const values = listsOf(reading, cases).flatMap(({ items }) =>
    items
      .flat()
      .flatMap((value) =>
        value.kind === 'list' ? (value.items[index] ?? []) : keys.length > 1 ? [] : [value],
      ),
  )
  return [{ node: cases, values: boundValues(values, () => holeOf(reading, cases)) }]
}

/** Names are given in one text or in a list. */
function namesIn(reading: Reading, names: SyntaxNode): readonly string[] {
  const [text] = keysOf(reading, names) ?? []
  if (text !== undefined) return text.split(',').map((name) => name.trim())
  return listsOf(reading, names).flatMap(({ items }) => items.map((values) => writtenIn(values)))
}

function writtenIn([value]: readonly Value[]): string {
  if (value?.kind !== 'text') return ''
  return value.pieces.map((piece) => (piece.kind === 'text' ? piece.view.text : '')).join('')
}
