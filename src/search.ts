export type { Grouping } from './filter/grouping.ts'
export type {
  AggregateQuery,
  DurationStatistics,
  GroupKey,
  TraceGroup,
} from './search/analysis/aggregate-query.ts'
export { type AggregateOptions, aggregateTraces } from './search/analysis/aggregate-traces.ts'
export type { AnalysisOptions } from './search/analysis/analysis-options.ts'
export { analyzeUserActivity, type UserOptions } from './search/analysis/analyze-user-activity.ts'
export { type ErrorOptions, monitorErrors } from './search/analysis/monitor-errors.ts'
export { type ProfileOptions, profilePerformance } from './search/analysis/profile-performance.ts'
export { type PerformanceOptions, reportPerformance } from './search/analysis/report-performance.ts'
export { reportTags, type TagOptions } from './search/analysis/report-tags.ts'
export type * from './search/analysis/reports.ts'
export {
  type ByCategory,
  type ByUser,
  type FindOptions,
  type RecentErrors,
  type SlowOperations,
  TraceSearcher,
} from './search/analysis/trace-searcher.ts'
export { countMatches } from './search/count-matches.ts'
export type { SearchFinding } from './search/prepare-search.ts'
export type { RowOf, RowOptions } from './search/rows/row-options.ts'
export type { ColumnNames, DatabricksRow, JsonRecord, TraceRow } from './search/rows/trace-row.ts'
export { SearchError, type SearchFault } from './search/search-error.ts'
export type { SearchOptions, SearchProgress } from './search/search-options.ts'
export type { ListRequest, RowRequest } from './search/search-request.ts'
export { type RowPage, searchPages, searchTraces, type TracePage } from './search/search-traces.ts'
export { type ArrayStoreOptions, arrayStore } from './search/stores/array-store.ts'
export { openJsonlStore } from './search/stores/jsonl-store.ts'
export { type KyselyStoreOptions, kyselyStore } from './search/stores/kysely-store.ts'
export { type MlflowServerOptions, mlflowServerStore } from './search/stores/mlflow-server-store.ts'
export { nodeSqliteDialect } from './search/stores/node-sqlite-dialect.ts'
export { type OpenStoreOptions, openStore } from './search/stores/open-store.ts'
export { openSqliteStore } from './search/stores/sqlite-store.ts'
export type { StoreEngine } from './search/stores/store-engine.ts'
export { readTableColumns, type TableColumns } from './search/stores/table-columns.ts'
export { streamTraces } from './search/stream-traces.ts'
export type { Cursor, CursorValue, StorePage, TraceQuery, TraceStore } from './search/trace-store.ts'
