import type { Report } from '../diagnostics/diagnostic.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { Schema } from '../schema/schema.ts'
import type { Limits } from '../source/limits.ts'
import type { SourceText } from '../source/source-text.ts'
import type { Span } from '../source/span.ts'
import type { ExpressionSyntax } from '../syntax/tree.ts'

/** What every part of the checker looks at. */
export interface CheckContext {
  readonly source: SourceText
  readonly dialect: Dialect
  readonly schema: Schema
  /** What the holes of a template stand for. */
  readonly holes: readonly unknown[]
  readonly limits: Limits
  readonly report: Report
  /** The whole filter, where it holds any condition. */
  readonly root: ExpressionSyntax | undefined
}

/** The source text of a node. */
export function textOf(context: CheckContext, { start, end }: Span): string {
  return context.source.text.slice(start, end)
}
