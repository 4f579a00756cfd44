import { builtinWord, emptyKey, reservedKey, rewrittenKey } from '../diagnostics/catalogue/fields.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import type { Dialect, FieldRules, ScopeRules } from '../dialects/dialect.ts'
import type { FieldSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import { type FieldPath, readPath } from './read-path.ts'
import { type Fits, type ResolvedField, resolved } from './resolved-field.ts'
import { suggestForPrefix, suggestForUnknown, suggestForUnprefixed } from './suggest-field.ts'

/**
 * Finds the field that a path names. Where the path is wrong, reports that, and goes on with the field it suggests:
 * what else is wrong with the condition is then reported too.
 */
export function resolveField(
  syntax: FieldSyntax,
  context: CheckContext,
  fits: Fits,
): ResolvedField | undefined {
  const path = readPath(syntax, context)
  return path === undefined ? undefined : resolvePath(path, syntax, context, fits)
}

/** The same for a path that was taken apart already. */
export function resolvePath(
  path: FieldPath,
  syntax: FieldSyntax,
  context: CheckContext,
  fits: Fits,
): ResolvedField | undefined {
  if (path.prefix === undefined) return resolveBare(path, syntax, context, fits)
  const found = findScope(path.prefix, context)
  if (found === undefined) return suggestForPrefix(path, syntax, context, fits)
  return resolveKey(found[0], found[1], path, syntax, context, fits)
}

function findScope(prefix: string, { dialect }: CheckContext): [string, ScopeRules] | undefined {
  const index = scopesByPrefix.get(dialect) ?? indexScopes(dialect)
  return index.get(prefix)
}

const scopesByPrefix = new WeakMap<Dialect, ReadonlyMap<string, [string, ScopeRules]>>()

function indexScopes(dialect: Dialect) {
  const index = new Map<string, [string, ScopeRules]>()
  for (const [scope, rules] of Object.entries(dialect.scopes)) {
    for (const prefix of rules.prefixes) index.set(prefix, [scope, rules])
  }
  scopesByPrefix.set(dialect, index)
  return index
}

// --- A name without a prefix

function resolveBare(
  path: FieldPath,
  syntax: FieldSyntax,
  context: CheckContext,
  fits: Fits,
): ResolvedField | undefined {
  const { dialect } = context
  const scope = dialect.bareScope
  const rules = scope === undefined ? undefined : dialect.scopes[scope]
  if (scope === undefined || rules === undefined) return suggestForUnprefixed(path, syntax, context, fits)
  const builtin = path.quoted ? undefined : dialect.quirks.builtins[path.key.toLowerCase()]
  if (builtin !== undefined && (builtin.length === 0 || path.key !== path.key.toLowerCase())) {
    return reportBuiltin(scope, path, syntax, context)
  }
  return resolveKey(scope, rules, path, syntax, context, fits)
}

function reportBuiltin(scope: string, path: FieldPath, syntax: FieldSyntax, context: CheckContext) {
  const key = path.key.toLowerCase()
  const instead = `${context.dialect.quirks.rewrites[key]?.spelling ?? `${scope}.${key}`}`
  const fix = replaceWith(`Write ${instead}`, syntax.span, instead, 'safe')
  context.report(builtinWord(syntax.span, path.key, instead, [fix]))
  const rules = context.dialect.scopes[scope]?.fields?.[key]
  return rules === undefined ? undefined : resolved(scope, key, rules, syntax, context)
}

// --- A key under a known prefix

function resolveKey(
  scope: string,
  rules: ScopeRules,
  path: FieldPath,
  syntax: FieldSyntax,
  context: CheckContext,
  fits: Fits,
): ResolvedField | undefined {
  const { key } = path
  const known = ownRules(rules, key)
  if (known !== undefined) return resolved(scope, key, known, syntax, context)
  const rewritten = rewrite(scope, path, syntax, context)
  if (rewritten !== undefined) return rewritten
  if (rules.open === undefined || !opensTo(rules.open, key)) {
    return suggestForUnknown(scope, path, syntax, context, fits)
  }
  if (key === '') {
    if (context.dialect.keys === 'segment' || rules.open.special !== undefined) {
      context.report(emptyKey(syntax.span, path.prefix ?? scope))
      return undefined
    }
  }
  if (!path.quoted && isReserved(key, context)) {
    const fix = replaceWith('Put the key in backticks', path.keySpan, `\`${key}\``, 'safe')
    context.report(reservedKey(path.keySpan, key, [fix]))
  }
  return resolved(scope, key, rules.open, syntax, context)
}

function ownRules({ fields }: ScopeRules, key: string): FieldRules | undefined {
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined
}

function opensTo({ special }: FieldRules, key: string): boolean {
  return special !== 'span-attribute' || (key.startsWith('attributes.') && key.length > 'attributes.'.length)
}

function isReserved(key: string, { dialect: { quirks } }: CheckContext): boolean {
  const { reservedKey } = quirks
  return reservedKey !== undefined && key.split('.').some((part) => reservedKey.test(part))
}

/** MLflow looks a few names up in any case and under any prefix but `span`. */
function rewrite(
  scope: string,
  path: FieldPath,
  syntax: FieldSyntax,
  context: CheckContext,
): ResolvedField | undefined {
  const { dialect, report } = context
  const lower = path.key.toLowerCase()
  if (scope === dialect.bareScope || scope === 'span' || !Object.hasOwn(dialect.quirks.rewrites, lower))
    return undefined
  const rule = dialect.quirks.rewrites[lower]
  if (rule === undefined) return undefined
  const { scope: target = scope, field, spelling = `${scope}.${field}` } = rule
  const rules = dialect.scopes[target]
  const found = rules === undefined ? undefined : (ownRules(rules, field) ?? rules.open)
  if (found === undefined) return undefined
  const fix = replaceWith(`Write ${spelling}`, syntax.span, spelling, 'safe')
  report(rewrittenKey(path.keySpan, textOf(context, syntax.span), spelling, [fix]))
  return resolved(target, field, found, syntax, context, true)
}
