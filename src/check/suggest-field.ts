import { emptyKey, missingPrefix, unknownField, unknownPrefix } from '../diagnostics/catalogue/fields.ts'
import type { Fix, Safety } from '../diagnostics/diagnostic.ts'
import { replaceWith } from '../diagnostics/fixes.ts'
import { nearest } from '../diagnostics/nearest.ts'
import type { FieldRules } from '../dialects/dialect.ts'
import { dialects } from '../dialects/dialects.ts'
import type { FieldSyntax } from '../syntax/tree.ts'
import { type CheckContext, textOf } from './check-context.ts'
import type { FieldPath } from './read-path.ts'
import { type Fits, type ResolvedField, resolved } from './resolved-field.ts'
import { writePath } from './write-path.ts'

/** A field that was most likely meant. */
interface Suggestion {
  readonly prefix: string
  readonly key: string
  readonly rules: FieldRules
  readonly text: string
  readonly safety: Safety
}

/** A name without the prefix that the dialect requires. */
export function suggestForUnprefixed(
  path: FieldPath,
  syntax: FieldSyntax,
  context: CheckContext,
  fits: Fits,
): ResolvedField | undefined {
  if (Object.values(context.dialect.scopes).some(({ prefixes }) => prefixes.includes(path.key))) {
    context.report(emptyKey(syntax.span, path.key))
    return undefined
  }
  const suggestion = ownField('attributes', path.key, context) ?? keyOfOwn(path.key, context, fits)
  const written = textOf(context, syntax.span)
  context.report(missingPrefix(syntax.span, written, suggestion?.text, fixesOf(suggestion, syntax)))
  return accept(suggestion, syntax, context)
}

/** A prefix that the dialect does not have. */
export function suggestForPrefix(
  path: FieldPath,
  syntax: FieldSyntax,
  context: CheckContext,
  fits: Fits,
): ResolvedField | undefined {
  const written = textOf(context, syntax.span)
  const prefix = path.prefix ?? ''
  const whole = unquote(written)
  const known = knownKey(whole, context, fits)
  const suggestion =
    known ??
    samePrefix(prefix, path, context, fits) ??
    (isElsewhere(prefix) ? undefined : openField(['tags'], whole, context, fits, 'unsafe'))
  const prefixes = Object.values(context.dialect.scopes).map(({ prefixes }) => `${prefixes[0]}.`)
  const span = known === undefined ? (path.prefixSpan ?? syntax.span) : syntax.span
  context.report(
    unknownPrefix(span, textOf(context, span), suggestion?.text, prefixes, fixesOf(suggestion, syntax)),
  )
  return accept(suggestion, syntax, context)
}

/** A prefix of another dialect: not a part of a key. */
function isElsewhere(prefix: string): boolean {
  return Object.values(dialects).some(({ scopes }) => Object.hasOwn(scopes, prefix))
}

/** A name that a closed scope does not have. */
export function suggestForUnknown(
  scope: string,
  path: FieldPath,
  syntax: FieldSyntax,
  context: CheckContext,
  fits: Fits,
): ResolvedField | undefined {
  const suggestion =
    prefixedTwice(path.key, context, fits) ??
    ownField(scope, path.key, context, path.prefix === undefined) ??
    (scope === 'attributes' ? keyOfOwn(path.key, context, fits) : undefined)
  const fields = Object.keys(context.dialect.scopes[scope]?.fields ?? {})
  context.report(unknownField(path.keySpan, path.key, suggestion?.text, fields, fixesOf(suggestion, syntax)))
  return accept(suggestion, syntax, context)
}

function fixesOf(suggestion: Suggestion | undefined, { span }: FieldSyntax): readonly Fix[] {
  return suggestion === undefined
    ? []
    : [replaceWith(`Write ${suggestion.text}`, span, suggestion.text, suggestion.safety)]
}

function accept(suggestion: Suggestion | undefined, syntax: FieldSyntax, context: CheckContext) {
  return suggestion === undefined
    ? undefined
    : resolved(suggestion.prefix, suggestion.key, suggestion.rules, syntax, context)
}

/** A field of a closed scope: under its own name in another letter case, what people call it, or misspelt. */
function ownField(scope: string, word: string, context: CheckContext, bare = false): Suggestion | undefined {
  const fields = context.dialect.scopes[scope]?.fields ?? {}
  const sure = sameName(word, fields) ?? synonym(scope, word, context)
  const name = sure ?? nearest(word, Object.keys(fields))
  const rules = name === undefined ? undefined : fields[name]
  if (name === undefined || rules === undefined) return undefined
  const text = bare && context.dialect.bareScope === scope ? name : `${scope}.${name}`
  return { prefix: scope, key: name, rules, text, safety: sure === undefined ? 'unsafe' : 'safe' }
}

function sameName(word: string, fields: Readonly<Record<string, FieldRules>>): string | undefined {
  return Object.keys(fields).find((name) => loosely(name) === loosely(word))
}

function loosely(name: string): string {
  return name.toLowerCase().replaceAll('_', '')
}

function synonym(scope: string, word: string, { schema, dialect }: CheckContext): string | undefined {
  const fields = schema.scopes[scope]?.fields ?? {}
  const [name] =
    Object.entries(fields).find(([, { aliases = [], synonyms = [] }]) =>
      [...aliases, ...synonyms].some((name) => loosely(name) === loosely(word)),
    ) ?? []
  return name !== undefined && Object.hasOwn(dialect.scopes[scope]?.fields ?? {}, name) ? name : undefined
}

/** `attributes.tags.env` is `tags.env`. */
function prefixedTwice(key: string, context: CheckContext, fits: Fits): Suggestion | undefined {
  const dot = key.indexOf('.')
  const inner = Object.entries(context.dialect.scopes).find(([, { prefixes }]) =>
    prefixes.includes(key.slice(0, dot)),
  )
  return inner === undefined
    ? undefined
    : openField([inner[0]], unquote(key.slice(dot + 1)), context, fits, 'unsafe')
}

/** A word that is no field of MLflow's: what people call a well-known key, else a tag. */
function keyOfOwn(word: string, context: CheckContext, fits: Fits): Suggestion | undefined {
  return wellKnown(word, context, fits) ?? openField(['tags'], word, context, fits, 'unsafe')
}

/** What people call a well-known key. */
function wellKnown(word: string, context: CheckContext, fits: Fits): Suggestion | undefined {
  for (const [scope, { open }] of Object.entries(context.schema.scopes)) {
    const { synonyms = {} } = open ?? {}
    const key = Object.hasOwn(synonyms, word) ? synonyms[word] : undefined
    if (key !== undefined) return openField([scope], key, context, fits, 'unsafe')
  }
  return undefined
}

/** A well-known key of MLflow's own, written without its prefix. */
function knownKey(whole: string, context: CheckContext, fits: Fits): Suggestion | undefined {
  for (const [scope, { open }] of Object.entries(context.schema.scopes)) {
    if (open?.known !== undefined && Object.hasOwn(open.known, whole)) {
      return openField([scope], whole, context, fits, 'unsafe')
    }
  }
  return whole.startsWith('mlflow.') ? openField(['metadata'], whole, context, fits, 'unsafe') : undefined
}

/** A prefix in another letter case, what people call it, or misspelt. */
function samePrefix(
  prefix: string,
  path: FieldPath,
  context: CheckContext,
  fits: Fits,
): Suggestion | undefined {
  const guess = guessScope(prefix.trim().replace(/^[`'"](.*)[`'"]$/, '$1'), context)
  if (guess === undefined) return undefined
  const rules = context.dialect.scopes[guess.scope]
  const own = ownField(guess.scope, path.key, context)
  if (own !== undefined) return { ...own, safety: guess.safety === 'safe' ? own.safety : 'unsafe' }
  if (rules?.open !== undefined) return openField([guess.scope], path.key, context, fits, guess.safety)
  if (guess.scope !== 'attributes') return undefined
  return prefixedTwice(path.key, context, fits) ?? keyOfOwn(path.key, context, fits)
}

function guessScope(
  word: string,
  { dialect, schema }: CheckContext,
): { scope: string; safety: Safety } | undefined {
  const lower = word.toLowerCase()
  const names = new Map<string, string>()
  for (const [scope, { prefixes }] of Object.entries(dialect.scopes)) {
    const { aliases = [], synonyms = [] } = schema.scopes[scope] ?? {}
    for (const name of [...prefixes, ...aliases, ...synonyms]) names.set(name, scope)
  }
  const exact = names.get(lower)
  if (exact !== undefined) return { scope: exact, safety: 'safe' }
  if (assessmentWords.has(lower) && dialect.scopes.feedback !== undefined) {
    return { scope: 'feedback', safety: 'unsafe' }
  }
  const close = nearest(lower, names.keys())
  const scope = close === undefined ? undefined : names.get(close)
  return scope === undefined ? undefined : { scope, safety: 'safe' }
}

const assessmentWords = new Set([
  'assessment',
  'assessments',
  'score',
  'scores',
  'metric',
  'metrics',
  'eval',
  'evaluation',
  'rating',
  'ratings',
  'feedbacks',
])

/** A key of the user's own, where the condition fits such a key. */
function openField(
  scopes: readonly string[],
  key: string,
  context: CheckContext,
  fits: Fits,
  safety: Safety,
): Suggestion | undefined {
  for (const scope of scopes) {
    const rules = context.dialect.scopes[scope]
    const own =
      rules?.fields !== undefined && Object.hasOwn(rules.fields, key) ? rules.fields[key] : undefined
    const found = own ?? rules?.open
    const text = writePath(context.dialect, scope, key)
    if (found === undefined || text === undefined || isRewritten(key, context)) continue
    if (fits(found)) return { prefix: scope, key, rules: found, text, safety }
  }
  return undefined
}

function isRewritten(key: string, { dialect }: CheckContext): boolean {
  return Object.hasOwn(dialect.quirks.rewrites, key.toLowerCase())
}

function unquote(text: string): string {
  return text.replaceAll('`', '')
}
