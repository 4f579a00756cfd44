import type { Trace } from '../../src/schema/trace.ts'
import { randomNumbers } from './random.ts'

/**
 * Traces as a store gives them, the same ones every time. They are read from JSON one by one, as traces are: texts that all
 * came from one literal would compare faster than those of real rows.
 */
export function makeTraces(count: number): readonly Trace[] {
  const random = randomNumbers(20_240_601)
  return Array.from({ length: count }, (_, index) => JSON.parse(JSON.stringify(makeTrace(index, random))))
}

function makeTrace(index: number, random: () => number): Trace {
  const pick = (values: readonly string[]) => values[Math.floor(random() ** 1.5 * values.length)] ?? ''
  const state = pick(['OK', 'OK', 'OK', 'ERROR', 'IN_PROGRESS'])
  return {
    info: {
      traceId: `tr-${index.toString(16).padStart(32, '0')}`,
      traceLocation: { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId: pick(['1', '2', '3']) } },
      requestTime: 1_749_006_880_539 + index * 1000,
      ...(state === 'IN_PROGRESS' ? {} : { executionDuration: Math.floor(random() ** 2 * 10_000) }),
      state,
      tags: {
        'mlflow.traceName': pick(['process_chat_request', 'process_payment', 'summarize', 'search', 'login']),
        environment: pick(['production', 'staging', 'development']),
        version: pick(['v2.1.0', 'v2.0.0', 'v1.9.3', 'v1.0.0']),
        customer_id: `C${Math.floor(random() * 500)}`,
        ...(random() < 0.4 ? { query_category: pick(['billing', 'account', 'refund']) } : {}),
      },
      traceMetadata: {
        'mlflow.trace.user': `user-${Math.floor(random() * 2000)}`,
        'mlflow.trace.session': `session-${Math.floor(random() * 9000)}`,
        'mlflow.source.name': 'app.py',
      },
      assessments: [],
    },
  }
}
