import { variableOf } from '../survey/find-variable.ts'
import type { Survey } from '../survey/variable.ts'
import type { CallNode, ImportNode, ScriptNode } from '../syntax/tree.ts'
import { textOf } from './text-of.ts'

/** Where a name comes from, as far as the file says. */
export type NameOrigin =
  | { readonly from: 'package'; readonly name: string }
  /** Neither imported nor declared here, as in a snippet. */
  | { readonly from: 'nowhere'; readonly name: string }
  | { readonly from: 'elsewhere'; readonly imported?: string }

/** Whether a name is one of this package, and what it is called there. */
export function originOf(node: ScriptNode, survey: Survey, text: string): NameOrigin {
  if (node.kind === 'member') {
    const { name } = node
    const isOurs = name !== undefined && isModule(node.object, survey, text)
    return isOurs ? { from: 'package', name } : { from: 'elsewhere' }
  }
  if (node.kind !== 'name') return { from: 'elsewhere' }
  const writes = variableOf(node, survey.places)?.writes
  if (writes === undefined) return { from: 'nowhere', name: node.name }
  for (const { values, pattern } of writes) {
    for (const value of values) {
      const name = importedName(value, pattern?.path ?? [], text)
      if (name !== undefined && name !== '*') return { from: 'package', name }
      if (value.kind === 'import') return { from: 'elsewhere', ...importedAs(value) }
    }
  }
  return { from: 'elsewhere' }
}

function importedAs({ names }: ImportNode): { readonly imported?: string } {
  const imported = names[0]?.imported
  return imported === undefined || imported === 'default' || imported === '*' ? {} : { imported }
}

/** The name that this package exports what is imported here by; `*` for all of it. */
function importedName(value: ScriptNode, path: readonly string[], text: string): string | undefined {
  if (value.kind === 'import') return isPackage(value.module) ? value.names[0]?.imported : undefined
  if (value.kind !== 'call' || !isPackage(requiredModule(value, text))) return undefined
  return path.length === 0 ? '*' : path[0]
}

function isModule(node: ScriptNode, survey: Survey, text: string): boolean {
  if (importedName(node, [], text) === '*') return true
  const writes = variableOf(node, survey.places)?.writes ?? []
  return writes.some(({ values, pattern }) =>
    values.some((value) => importedName(value, pattern?.path ?? [], text) === '*'),
  )
}

function requiredModule({ callee, inputs }: CallNode, text: string): string | undefined {
  const isRequire = callee.kind === 'name' && (callee.name === 'require' || callee.name === 'import')
  return isRequire && inputs[0] ? textOf(inputs[0], text) : undefined
}

function isPackage(module: string | undefined): boolean {
  return module === 'tracesift' || module?.startsWith('tracesift/') === true
}
