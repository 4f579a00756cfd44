import { calleeOf, givenFor } from '../evaluate/follow-call.ts'
import { optionDefault } from '../evaluate/option-default.ts'
import type { Reading } from '../evaluate/reading.ts'
import { scopeKey } from '../survey/survey.ts'
import type { Parameter } from '../syntax/parameters-of.ts'
import { decoratorsCalled, type ParameterSource, testCases } from './test-cases.ts'

/** The default of a parameter, and what the calls in the file and the cases of a test give for it. */
export function sourcesOfParameter(reading: Reading, parameter: Parameter): readonly ParameterSource[] {
  const { survey } = reading
  const owner = survey.scopes.get(scopeKey(parameter.owner))
  if (owner === undefined) return []
  const name = owner.name === '__init__' ? owner.parent?.name : owner.name
  const calls = (name && survey.calls.get(name)) || []
  const given = calls
    .slice(0, mostCalls)
    .filter((call) => calleeOf(reading, call) === owner)
    .map((call) => givenFor(reading, owner, call, parameter))
  const options = decoratorsCalled(reading, parameter.owner, 'option')
  const fallback = parameter.fallback ?? optionDefault(reading, options, parameter.name)
  const nodes = [fallback, ...given].filter((node) => node !== undefined)
  const sources = nodes.map((node) => ({ node, values: reading.evaluate(node) }))
  return [...sources, ...testCases(reading, parameter)]
}

/** As many calls are looked at. */
const mostCalls = 100
