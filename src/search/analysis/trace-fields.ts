import type { Field } from '../../filter/filter.ts'

/** The fields that analyses find traces by, and put them together by. */
export const traceFields = {
  functionName: { scope: 'tags', name: 'mlflow.traceName', type: 'text' },
  queryCategory: { scope: 'tags', name: 'query_category', type: 'text' },
  category: { scope: 'tags', name: 'category', type: 'text' },
  taggedUser: { scope: 'tags', name: 'user_id', type: 'text' },
  user: { scope: 'metadata', name: 'mlflow.user', type: 'text' },
  status: { scope: 'attributes', name: 'status', type: 'status' },
  time: { scope: 'attributes', name: 'timestamp_ms', type: 'time' },
  duration: { scope: 'attributes', name: 'execution_time_ms', type: 'duration' },
} as const satisfies Record<string, Field>
