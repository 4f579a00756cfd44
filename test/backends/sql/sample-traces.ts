import type { Trace } from '../../../src/schema/trace.ts'
import { makeTrace } from '../predicate/make-trace.ts'

/** Five traces, oldest first: whatever can be missing is missing somewhere. */
export const sampleTraces: readonly Trace[] = [
  makeTrace({
    traceId: 'a',
    requestTime: 100,
    executionDuration: 5,
    clientRequestId: 'Req_1',
    traceLocation: experiment('1'),
    tags: { 'mlflow.traceName': 'chat', env: 'prod', constructor: 'x' },
    traceMetadata: {
      'mlflow.sourceRun': 'r1',
      'mlflow.trace.session': 's-1',
      'mlflow.trace.tokenUsage': '{"input_tokens": 1, "total_tokens": 9007199254740993}',
      'mlflow.trace.cost': '{"input_cost": 1e-05, "total_cost": 1.0}',
    },
  }),
  makeTrace({
    traceId: 'b',
    requestTime: 200,
    state: 'ERROR',
    traceLocation: experiment('1'),
    tags: { env: 'Prod' },
    traceMetadata: { 'mlflow.trace.cost': '{"input_cost": 1e-05}' },
    linkedRuns: ['r1', 'r2'],
  }),
  makeTrace({
    traceId: 'c',
    requestTime: 300,
    executionDuration: 0,
    clientRequestId: 'req%1',
    traceLocation: experiment('2'),
    tags: { 'mlflow.traceName': 'Chat_agent', env: null },
    traceMetadata: { 'mlflow.trace.session': '' },
  }),
  makeTrace({
    traceId: 'd',
    requestTime: 400,
    state: 'IN_PROGRESS',
    traceLocation: experiment('2'),
    tags: { env: '' },
    linkedPrompts: ['p/1'],
    assessments: [{ assessmentId: 'i1', assessmentName: 'iss-1', issue: { issueName: 'Slow' } }],
  }),
  makeTrace({
    traceId: 'e',
    requestTime: 400,
    executionDuration: Number.MAX_SAFE_INTEGER,
    traceLocation: experiment('3'),
    tags: { env: '[é]*\n😀' },
  }),
]

function experiment(experimentId: string) {
  return { type: 'MLFLOW_EXPERIMENT', mlflowExperiment: { experimentId } }
}
