import { nearest } from '../../diagnostics/nearest.ts'
import type { ConfigFault, ConfigNode } from './config-node.ts'
import type { Shape } from './shape.ts'

/** What a value is called: its path, or where it is the outermost, what it is. */
interface Called {
  readonly whole: string
  readonly path: string
}

/** What is wrong with a value that ought to have a shape; `whole` is what the outermost value is called. */
export function checkShape(node: ConfigNode, shape: Shape, whole: string): ConfigFault[] {
  return check(node, shape, { whole, path: '' })
}

function check(node: ConfigNode, shape: Shape, called: Called): ConfigFault[] {
  switch (shape.kind) {
    case 'text':
      if (typeof node.value !== 'string') return [wrong(node, called, 'a string')]
      return node.value === '' && !shape.mayBeEmpty ? [wrong(node, called, 'a string that is not empty')] : []
    case 'choice':
      return shape.values.some((one) => one === node.value) ? [] : [wrongChoice(node, shape.values, called)]
    case 'count':
      return Number.isSafeInteger(node.value) && Number(node.value) >= 0
        ? []
        : [wrong(node, called, 'a whole number from 0 up')]
    case 'list':
      if (node.items === undefined) return [wrong(node, called, 'a list')]
      return node.items.flatMap((item, index) => check(item, shape.items, within(called, `[${index}]`)))
    case 'record':
      return checkMembers(node, called, shape.keys, () => shape.values)
    case 'object':
      return [
        ...checkMembers(node, called, Object.keys(shape.properties), (key) => shape.properties[key]),
        ...checkRequired(node, called, shape.required),
      ]
  }
}

function checkMembers(
  { members, ...node }: ConfigNode,
  called: Called,
  keys: readonly string[] | undefined,
  shapeOf: (key: string) => Shape | undefined,
): ConfigFault[] {
  if (members === undefined) return [wrong(node, called, 'an object')]
  const seen = new Set<string>()
  return members.flatMap(({ key, start, node: value }) => {
    const inner = within(called, called.path === '' ? key : `.${key}`)
    if (seen.has(key)) return [{ start, message: `${inner.path} is there twice.` }]
    seen.add(key)
    if (keys !== undefined && !keys.includes(key)) return [{ start, message: unknownKey(key, called, keys) }]
    const shape = shapeOf(key)
    return shape === undefined ? [] : check(value, shape, inner)
  })
}

function within({ whole, path }: Called, part: string): Called {
  return { whole, path: path + part }
}

function nameOf({ whole, path }: Called): string {
  return path || whole
}

function checkRequired(
  { start, members }: ConfigNode,
  called: Called,
  required: readonly string[] = [],
): ConfigFault[] {
  const missing =
    members === undefined ? [] : required.filter((key) => !members.some((one) => one.key === key))
  return missing.map((key) => ({
    start,
    message: `${nameOf(called)} has no ${JSON.stringify(key)}; expected one.`,
  }))
}

/** More choices than these are not listed. */
const mostListed = 20

function unknownKey(key: string, called: Called, keys: readonly string[]): string {
  const meant = nearest(key, keys)
  const expected =
    meant !== undefined
      ? `; nearest: ${JSON.stringify(meant)}`
      : keys.length <= mostListed
        ? `; expected one of ${keys.join(', ')}`
        : ''
  return `${JSON.stringify(key)} is no key of ${nameOf(called)}${expected}.`
}

function wrongChoice(node: ConfigNode, values: readonly string[], called: Called): ConfigFault {
  const meant = typeof node.value === 'string' ? nearest(node.value, values) : undefined
  const hint = meant === undefined ? '' : `; nearest: ${JSON.stringify(meant)}`
  return wrong(node, called, `one of ${values.join(', ')}${hint}`)
}

function wrong({ start, value }: ConfigNode, called: Called, expected: string): ConfigFault {
  return { start, message: `${nameOf(called)} is ${describe(value)}; expected ${expected}.` }
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
