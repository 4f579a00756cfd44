import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../src/check/parse-filter.ts'

/** Every filter that the documentation of Databricks trace search uses. */
const documented = [
  "attributes.status = 'OK'",
  "attributes.status != 'ERROR'",
  "attributes.status = 'IN_PROGRESS'",
  "attributes.name = 'foo'",
  "attributes.name != 'test_trace'",
  'attributes.timestamp_ms > 1749006880539',
  'attributes.timestamp > 1749006880539',
  'attributes.execution_time_ms > 5000',
  'attributes.execution_time_ms < 100',
  'attributes.latency > 1000',
  'attributes.execution_time_ms > 100 AND attributes.execution_time_ms < 1000',
  "tags.environment = 'production'",
  "tags.customer_id = 'C001'",
  "tags.version = 'v2.1.0'",
  "tags.user_id = 'U001'",
  "tags.`mlflow.traceName` = 'process_chat_request'",
  "tags.`mlflow.artifactLocation` != ''",
  "metadata.`mlflow.user` = 'alice@company.com'",
  "metadata.`mlflow.traceOutputs` != ''",
  "metadata.`mlflow.traceOutputs` = 'exact response text'",
  "metadata.`mlflow.source.name` = 'app.py'",
  "metadata.`mlflow.source.git.branch` = 'main'",
  "attributes.status = 'OK' AND attributes.timestamp_ms > 1749006880539 AND tags.environment = 'production'",
  "tags.`mlflow.traceName` = 'process_payment' AND attributes.execution_time_ms > 1000",
]

describe('a documented filter compiles in databricks, and nothing is found in it', () => {
  it.each(documented)('%s', (text) => {
    const { filter, diagnostics } = parseFilter(text)
    expect({ compiled: filter !== undefined, diagnostics }).toEqual({ compiled: true, diagnostics: [] })
  })
})

/** The documented pitfalls: what is found, where, and what the best fixes make of it together. */
const pitfalls: readonly (readonly [text: string, found: readonly string[]])[] = [
  ["status = 'OK'", ['missing-prefix 0-6 safe attributes.status']],
  ["mlflow.user = 'alice'", ['unknown-prefix 0-11 unsafe metadata.`mlflow.user`']],
  [
    "timestamp > '2024-01-01'",
    ['missing-prefix 0-9 safe attributes.timestamp', 'date-value 12-24 unsafe 1704067200000'],
  ],
  ['tags.env = "prod"', ["double-quotes 11-17 safe 'prod'"]],
  [
    "status = 'OK' OR status = 'ERROR'",
    [
      'missing-prefix 0-6 safe attributes.status',
      'or-unsupported 14-16',
      'missing-prefix 17-23 safe attributes.status',
    ],
  ],
]

describe('a documented pitfall is found where it is, with its fix', () => {
  it.each(pitfalls)('%s', (text, expected) => {
    const found = parseFilter(text).diagnostics.map(({ code, span, fixes: [fix] }) =>
      [code, `${span.start}-${span.end}`, fix?.safety, fix?.edits.map((edit) => edit.text).join()]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    expect(found).toEqual(expected)
  })
})
