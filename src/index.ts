export { type FilterTracesOptions, filterTraces } from './backends/filter-traces.ts'
export { type FormatOptions, formatFilter } from './backends/format-filter.ts'
export { compilePredicate, type PredicateOptions } from './backends/predicate/compile-predicate.ts'
export { type Unsayable, UnsayableError } from './backends/text/unsayable-error.ts'
export { buildTraceFilter, type TraceConditions } from './check/build/build-trace-filter.ts'
export type { Conditions, ConditionsOf, TextConditions, TypeAt } from './check/build/conditions.ts'
export { type FieldNamer, field, fieldsOf } from './check/build/field.ts'
export { type FilterTag, filter, filterIn } from './check/build/filter-template.ts'
export { and, not, or } from './check/build/logic.ts'
export { compileFilter } from './check/compile-filter.ts'
export { FilterError } from './check/filter-error.ts'
export { type ParsedFilter, type ParseOptions, parseFilter } from './check/parse-filter.ts'
export { type ParsedOrderBy, parseOrderBy } from './check/parse-order-by.ts'
export type { Diagnostic, Edit, Fix, Safety, Severity } from './diagnostics/diagnostic.ts'
export { explain } from './diagnostics/explain.ts'
export { type RenderOptions, renderDiagnostics } from './diagnostics/render-diagnostics.ts'
export type { Dialect, DialectName } from './dialects/dialect.ts'
export { dialects } from './dialects/dialects.ts'
export type {
  AndFilter,
  CompareFilter,
  ConstantFilter,
  Field,
  Filter,
  NotFilter,
  OrderKey,
  OrFilter,
  PresentFilter,
  Scalar,
  SomeFilter,
  Value,
} from './filter/filter.ts'
export type { Relation } from './language/relations.ts'
export type { ValueType } from './language/value-types.ts'
export { defineSchema } from './schema/define-schema.ts'
export type { CollectionFacts, FieldFacts, OpenKeys, Schema, ScopeFacts } from './schema/schema.ts'
export type { TaggingConfig } from './schema/tagging.ts'
export type {
  Assessment,
  AssessmentSource,
  Span,
  SpanEvent,
  SpanLink,
  Trace,
  TraceInfo,
  TraceLocation,
  TraceState,
} from './schema/trace.ts'
export { traceSchema } from './schema/trace-schema.ts'
export { traceFromJson } from './search/json/trace-from-json.ts'
export { traceToJson } from './search/json/trace-to-json.ts'
export type { TagFault } from './search/tagging/check-tags.ts'
export { defineTagging, type Tagging } from './search/tagging/define-tagging.ts'
export type {
  CategoryOf,
  NamedTag,
  OperationOf,
  TaggingShape,
  TagKey,
  TagsOf,
  TagValue,
} from './search/tagging/tag-types.ts'
export type { Limits } from './source/limits.ts'
export type { Span as TextSpan } from './source/span.ts'
