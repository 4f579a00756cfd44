import type { Trace, TraceInfo } from '../../src/schema/trace.ts'

/** Twenty filters, each beside the function that somebody would write for it. */
export const filtersByHand: readonly (readonly [filter: string, matches: (trace: Trace) => boolean])[] = [
  [
    "attributes.status = 'OK' AND tags.environment = 'production'",
    ({ info: { state, tags } }) => state === 'OK' && tags.environment === 'production',
  ],
  [
    "attributes.status = 'ERROR' AND tags.environment = 'staging'",
    ({ info: { state, tags } }) => state === 'ERROR' && tags.environment === 'staging',
  ],
  [
    "attributes.status != 'OK' AND tags.version = 'v2.1.0'",
    ({ info: { state, tags } }) => state !== 'OK' && tags.version === 'v2.1.0',
  ],
  ['attributes.execution_time_ms > 5000', ({ info }) => took(info) > 5000],
  ['attributes.execution_time_ms < 100', ({ info }) => took(info) < 100],
  [
    'attributes.execution_time_ms > 100 AND attributes.execution_time_ms < 1000',
    ({ info }) => took(info) > 100 && took(info) < 1000,
  ],
  [
    "attributes.timestamp_ms > 1749016880539 AND attributes.status = 'OK'",
    ({ info }) => info.requestTime > 1749016880539 && info.state === 'OK',
  ],
  [
    "attributes.timestamp_ms <= 1749016880539 AND tags.customer_id = 'C42'",
    ({ info }) => info.requestTime <= 1749016880539 && info.tags.customer_id === 'C42',
  ],
  ["tags.customer_id = 'C7'", ({ info: { tags } }) => tags.customer_id === 'C7'],
  ["tags.query_category = 'billing'", ({ info: { tags } }) => tags.query_category === 'billing'],
  [
    "tags.query_category != 'billing'",
    ({ info: { tags } }) => isText(tags.query_category) && tags.query_category !== 'billing',
  ],
  [
    "tags.`mlflow.traceName` = 'process_payment'",
    ({ info: { tags } }) => tags['mlflow.traceName'] === 'process_payment',
  ],
  [
    "tags.`mlflow.traceName` = 'search' AND attributes.execution_time_ms >= 1000",
    ({ info }) => info.tags['mlflow.traceName'] === 'search' && took(info) >= 1000,
  ],
  [
    "tags.`mlflow.traceName` != 'login' AND attributes.status = 'ERROR'",
    ({ info: { state, tags } }) =>
      isText(tags['mlflow.traceName']) && tags['mlflow.traceName'] !== 'login' && state === 'ERROR',
  ],
  [
    "metadata.`mlflow.trace.user` = 'user-12'",
    ({ info }) => info.traceMetadata['mlflow.trace.user'] === 'user-12',
  ],
  [
    "metadata.`mlflow.trace.user` = 'user-3' AND attributes.status = 'OK'",
    ({ info }) => info.traceMetadata['mlflow.trace.user'] === 'user-3' && info.state === 'OK',
  ],
  [
    "metadata.`mlflow.trace.session` = 'session-5'",
    ({ info }) => info.traceMetadata['mlflow.trace.session'] === 'session-5',
  ],
  [
    "metadata.`mlflow.source.name` = 'app.py' AND tags.version = 'v1.9.3'",
    ({ info }) => info.traceMetadata['mlflow.source.name'] === 'app.py' && info.tags.version === 'v1.9.3',
  ],
  [
    "tags.environment = 'production' AND tags.version = 'v2.0.0' AND attributes.status = 'OK'",
    ({ info: { state, tags } }) =>
      tags.environment === 'production' && tags.version === 'v2.0.0' && state === 'OK',
  ],
  [
    "tags.environment != 'production' AND tags.version != 'v2.1.0' AND attributes.execution_time_ms > 500",
    ({ info }) =>
      isText(info.tags.environment) &&
      info.tags.environment !== 'production' &&
      isText(info.tags.version) &&
      info.tags.version !== 'v2.1.0' &&
      took(info) > 500,
  ],
]

/** NaN compares with nothing. */
function took({ executionDuration = Number.NaN }: TraceInfo): number {
  return executionDuration
}

function isText(value: string | null | undefined): value is string {
  return typeof value === 'string'
}
