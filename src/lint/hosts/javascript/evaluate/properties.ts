import { variableOf } from '../survey/find-variable.ts'
import type { ArrayNode, ObjectNode, ScriptNode } from '../syntax/tree.ts'
import type { Bound, Evaluation, Property } from './evaluation.ts'

/** Where a member of something comes from: objects, classes, enumerations, and what is assigned to it by itself. */
export function findProperty(evaluation: Evaluation, node: ScriptNode, name: string, bound: Bound): Property {
  const assigned = variableOf(node, evaluation.survey.places)?.members.get(name)
  const objects = evaluation.values(node, bound)
  const found = objects.map((object) => inObject(evaluation, object.node, name, object.bound))
  const joined = joinProperties(found)
  const variables = [...new Set([...joined.variables, ...(assigned ? [assigned] : [])])]
  return { ...joined, variables, isComplete: objects.length > 0 && joined.isComplete }
}

function inObject(evaluation: Evaluation, node: ScriptNode, name: string, bound: Bound): Property {
  switch (node.kind) {
    case 'object':
      return amongMembers(evaluation, node, name, bound)
    case 'class':
    case 'enum': {
      const member = evaluation.survey.owners.get(node)?.members.get(name)
      return { values: [], variables: member ? [member] : [], isComplete: true }
    }
    case 'array':
      return atIndex(node, name, bound)
    default:
      return unknownProperty
  }
}

const unknownProperty: Property = { values: [], variables: [], isComplete: false }

/** The last member of the name counts; what is spread behind it may take its place. */
function amongMembers(evaluation: Evaluation, { members }: ObjectNode, name: string, bound: Bound): Property {
  let isComplete = true
  const spread: Property[] = []
  for (const member of members.toReversed()) {
    const { value } = member
    if (member.name === name && value !== undefined) {
      return joinProperties([{ values: [{ node: value, bound }], variables: [], isComplete }, ...spread])
    }
    if (member.name !== undefined || value === undefined) continue
    const inside = value.kind === 'spread' ? evaluation.property(value.value, name, bound) : unknownProperty
    isComplete &&= inside.isComplete
    if (inside.values.length + inside.variables.length > 0) spread.push(inside)
  }
  return { ...joinProperties(spread), isComplete }
}

function atIndex({ items }: ArrayNode, name: string, bound: Bound): Property {
  const item = items[Number(name)]
  const isKnown = item !== undefined && items.every(({ kind }) => kind !== 'spread')
  return isKnown ? { values: [{ node: item, bound }], variables: [], isComplete: true } : unknownProperty
}

function joinProperties(properties: readonly Property[]): Property {
  return {
    values: properties.flatMap(({ values }) => values),
    variables: properties.flatMap(({ variables }) => variables),
    isComplete: properties.every(({ isComplete }) => isComplete),
  }
}
