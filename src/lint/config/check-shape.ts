import { nearest } from '../../diagnostics/nearest.ts'
import type { ConfigFault, ConfigNode } from './config-node.ts'
import type { Shape } from './shape.ts'

/** What is wrong with a value that ought to have a shape; `name` is what it is called. */
export function checkShape(node: ConfigNode, shape: Shape, name: string): ConfigFault[] {
  switch (shape.kind) {
    case 'text':
      if (typeof node.value !== 'string') return [wrong(node, name, 'a string')]
      return node.value === '' && !shape.mayBeEmpty ? [wrong(node, name, 'a string that is not empty')] : []
    case 'choice':
      return shape.values.some((one) => one === node.value) ? [] : [wrongChoice(node, shape.values, name)]
    case 'count':
      return Number.isSafeInteger(node.value) && Number(node.value) >= 0
        ? []
        : [wrong(node, name, 'a whole number from 0 up')]
    case 'list':
      if (node.items === undefined) return [wrong(node, name, 'a list')]
      return node.items.flatMap((item, index) => checkShape(item, shape.items, `${name}[${index}]`))
    case 'record':
      return checkMembers(node, name, shape.keys, () => shape.values)
    case 'object':
      return [
        ...checkMembers(node, name, Object.keys(shape.properties), (key) => shape.properties[key]),
        ...checkRequired(node, name, shape.required),
      ]
  }
}

function checkMembers(
  { members, ...node }: ConfigNode,
  name: string,
  keys: readonly string[] | undefined,
  shapeOf: (key: string) => Shape | undefined,
): ConfigFault[] {
  if (members === undefined) return [wrong(node, name, 'an object')]
  const seen = new Set<string>()
  return members.flatMap(({ key, start, node: value }) => {
    const path = name === wholeName ? key : `${name}.${key}`
    if (seen.has(key)) return [{ start, message: `${path} is there twice.` }]
    seen.add(key)
    if (keys !== undefined && !keys.includes(key)) return [{ start, message: unknownKey(key, name, keys) }]
    const shape = shapeOf(key)
    return shape === undefined ? [] : checkShape(value, shape, path)
  })
}

function checkRequired(
  { start, members }: ConfigNode,
  name: string,
  required: readonly string[] = [],
): ConfigFault[] {
  const missing =
    members === undefined ? [] : required.filter((key) => !members.some((one) => one.key === key))
  return missing.map((key) => ({ start, message: `${name} has no ${JSON.stringify(key)}; expected one.` }))
}

/** What the outermost value is called. */
export const wholeName = 'the configuration'

/** More choices than these are not listed. */
const mostListed = 20

function unknownKey(key: string, name: string, keys: readonly string[]): string {
  const meant = nearest(key, keys)
  const expected =
    meant !== undefined
      ? `; nearest: ${JSON.stringify(meant)}`
      : keys.length <= mostListed
        ? `; expected one of ${keys.join(', ')}`
        : ''
  return `${JSON.stringify(key)} is no key of ${name}${expected}.`
}

function wrongChoice(node: ConfigNode, values: readonly string[], name: string): ConfigFault {
  const meant = typeof node.value === 'string' ? nearest(node.value, values) : undefined
  const hint = meant === undefined ? '' : `; nearest: ${JSON.stringify(meant)}`
  return wrong(node, name, `one of ${values.join(', ')}${hint}`)
}

function wrong({ start, value }: ConfigNode, name: string, expected: string): ConfigFault {
  return { start, message: `${name} is ${describe(value)}; expected ${expected}.` }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
