import { assessmentNumber, assessmentText } from './assessment-value.ts'
import type { Schema } from './schema.ts'
import { spanContent } from './span-content.ts'
import type { Assessment, Span, Trace } from './trace.ts'

/**
 * Traces as MLflow has them. The name of a trace is the tag `mlflow.traceName`, its session the metadata
 * `mlflow.trace.session`: wherever a store keeps them, here they have one place.
 */
export const traceSchema = {
  entity: 'trace',
  scopes: {
    attributes: {
      aliases: ['attribute', 'trace'],
      synonyms: ['attr', 'attrs', 'traces', 'info', 'trace_info', 'a'],
      summary: 'What MLflow records of every trace',
      fields: {
        status: {
          type: 'status',
          synonyms: ['state', 'trace_status', 'statuscode', 'status_code', 'result', 'outcome'],
          values: ['OK', 'ERROR', 'IN_PROGRESS'],
          summary: 'How the trace ended: OK, ERROR, or IN_PROGRESS',
          read: (trace) => trace.info.state,
        },
        timestamp_ms: {
          type: 'time',
          aliases: ['timestamp'],
          synonyms: [
            'time',
            'ts',
            'date',
            'start_time',
            'start_time_ms',
            'start',
            'request_time',
            'request_time_ms',
            'created_at',
            'creation_time',
            'created',
            'timestampms',
          ],
          summary: 'When the trace began, ms since the epoch',
          read: (trace) => trace.info.requestTime,
        },
        execution_time_ms: {
          type: 'duration',
          aliases: ['execution_time', 'latency'],
          synonyms: [
            'latency_ms',
            'duration',
            'duration_ms',
            'execution_duration',
            'execution_duration_ms',
            'executiontime',
            'executiontimems',
            'elapsed',
            'elapsed_ms',
            'response_time',
            'runtime',
            'time_ms',
          ],
          summary: 'How long the trace took, ms; missing while it is in progress',
          read: (trace) => trace.info.executionDuration,
        },
        end_time_ms: {
          type: 'time',
          aliases: ['end_time'],
          synonyms: ['end', 'ended_at', 'finish_time', 'finished_at'],
          summary: 'When the trace ended, ms since the epoch; its beginning while it is in progress',
          read: (trace) => trace.info.requestTime + (trace.info.executionDuration ?? 0),
        },
        request_id: {
          type: 'text',
          synonyms: ['trace_id', 'id', 'traceid', 'requestid'],
          summary: 'The id of the trace',
          read: (trace) => trace.info.traceId,
        },
        client_request_id: {
          type: 'text',
          synonyms: ['clientrequestid', 'client_id'],
          summary: 'The id that the caller gave the request',
          read: (trace) => trace.info.clientRequestId,
        },
        experiment_id: {
          type: 'number',
          synonyms: ['experiment', 'experimentid'],
          summary: 'The experiment that holds the trace',
          read: (trace) => {
            const id = trace.info.traceLocation?.mlflowExperiment?.experimentId
            return id === undefined ? undefined : Number(id)
          },
        },
      },
    },
    tags: {
      aliases: ['tag'],
      synonyms: ['label', 'labels', 't', 'trace_tags'],
      summary: 'Tags, which may change after the trace was made',
      open: {
        type: 'text',
        summary: 'A tag',
        known: {
          'mlflow.traceName': 'The name of the trace: the function that was traced',
          'mlflow.artifactLocation': 'Where the spans of the trace are kept',
          'mlflow.linkedPrompts': 'The prompts that the trace used, as JSON text',
          'eval.requestId': 'The request that an evaluation made the trace for',
        },
        synonyms: {
          traceName: 'mlflow.traceName',
          trace_name: 'mlflow.traceName',
          function_name: 'mlflow.traceName',
        },
        read: (trace) => trace.info.tags,
      },
    },
    metadata: {
      aliases: ['request_metadata'],
      synonyms: ['meta', 'trace_metadata', 'md', 'requestmetadata', 'tracemetadata'],
      summary: 'Metadata, which is fixed when the trace is made',
      open: {
        type: 'text',
        summary: 'A metadata entry',
        known: {
          'mlflow.traceInputs': 'The inputs of the trace, as JSON text',
          'mlflow.traceOutputs': 'The outputs of the trace, as JSON text',
          'mlflow.sourceRun': 'The run that the trace was made in',
          'mlflow.modelId': 'The model that made the trace',
          'mlflow.trace.sizeBytes': 'The size of the trace in bytes',
          'mlflow.trace.tokenUsage': 'The tokens that the trace used, as JSON text',
          'mlflow.trace.cost': 'What the trace cost, as JSON text',
          'mlflow.trace.user': 'The user on whose behalf the trace was made',
          'mlflow.trace.session': 'The session that the trace belongs to',
          'mlflow.user': 'The user whose process made the trace',
          'mlflow.source.name': 'The script or notebook that made the trace',
          'mlflow.source.type': 'What kind of source made the trace',
          'mlflow.source.git.branch': 'The git branch of the source',
          'mlflow.source.git.commit': 'The git commit of the source',
        },
        synonyms: {
          user: 'mlflow.user',
          session: 'mlflow.trace.session',
          session_id: 'mlflow.trace.session',
          run_id: 'mlflow.sourceRun',
          model_id: 'mlflow.modelId',
          inputs: 'mlflow.traceInputs',
          outputs: 'mlflow.traceOutputs',
          git_branch: 'mlflow.source.git.branch',
        },
        read: (trace) => trace.info.traceMetadata,
      },
    },
    span: {
      synonyms: ['spans'],
      summary: 'A span of the trace',
      fields: {
        name: { type: 'text', summary: 'The name of the span', read: ofSpan((span) => span.name) },
        type: {
          type: 'text',
          synonyms: ['span_type', 'kind'],
          summary: 'The type of the span: LLM, TOOL, CHAIN …',
          read: ofSpan((span) => span.type),
        },
        status: {
          type: 'text',
          synonyms: ['state', 'status_code'],
          values: ['OK', 'ERROR', 'UNSET'],
          summary: 'How the span ended: OK, ERROR, or UNSET',
          read: ofSpan((span) => span.status),
        },
        content: {
          type: 'text',
          summary: 'The JSON text of the whole span',
          read: ofSpan(spanContent),
        },
        start_time_ns: {
          type: 'number',
          summary: 'When the span began, ns since the epoch',
          read: ofSpan((span) => span.startTimeUnixNano),
        },
      },
    },
    assessment: {
      summary: 'A valid feedback or expectation on the trace',
      fields: {
        kind: {
          type: 'text',
          values: ['feedback', 'expectation'],
          summary: 'Feedback or expectation',
          read: ofAssessment((one) => (one.feedback === undefined ? 'expectation' : 'feedback')),
        },
        name: {
          type: 'text',
          summary: 'The name of the assessment',
          read: ofAssessment((one) => one.assessmentName),
        },
        value: { type: 'text', summary: 'Its value, as JSON text', read: ofAssessment(assessmentText) },
        number: {
          type: 'number',
          summary: 'Its value, where that is a finite JSON number',
          read: ofAssessment(assessmentNumber),
        },
      },
    },
    run: { summary: 'A run', fields: { id: { type: 'text', summary: 'The id of the run', read: itself } } },
    prompt: {
      summary: 'A prompt version',
      fields: { id: { type: 'text', summary: 'name/version', read: itself } },
    },
    issue: {
      synonyms: ['issues'],
      summary: 'An issue that the trace is evidence of',
      fields: { id: { type: 'text', summary: 'The id of the issue', read: itself } },
    },
  },
  collections: {
    spans: {
      scope: 'span',
      summary: 'The spans of the trace',
      read: (trace) => trace.data?.spans,
      whenUnknown: 'read the trace with its spans (`includeSpans`)',
    },
    assessments: {
      scope: 'assessment',
      summary: 'The valid feedback and expectations on the trace',
      read: (trace) => trace.info.assessments.filter(isValid),
    },
    sessionAssessments: {
      scope: 'assessment',
      summary: 'The valid assessments of a whole session, on whichever of its traces they were made',
      read: (trace) => trace.info.assessments.filter((one) => isValid(one) && isOfSession(one)),
      groupOf: (trace) => trace.info.traceMetadata[sessionKey],
      whenUnknown: 'give those to look through as `scope`, or call filterTraces',
    },
    runs: {
      scope: 'run',
      summary: 'The run that the trace was made in, and those that it was linked to',
      read: (trace) => {
        const source = trace.info.traceMetadata['mlflow.sourceRun']
        const linked = trace.info.linkedRuns ?? []
        return source === undefined || source === null ? linked : [source, ...linked]
      },
    },
    prompts: {
      scope: 'prompt',
      summary: 'The prompt versions that the trace is linked to',
      read: (trace) => trace.info.linkedPrompts,
      whenUnknown: 'read the trace from a store that knows its prompts (`linkedPrompts`)',
    },
    issues: {
      scope: 'issue',
      summary: 'The issues that the trace is evidence of',
      read: (trace) => trace.info.assessments.flatMap((one) => (one.issue ? [one.assessmentName] : [])),
    },
  },
  identify: (trace) => trace.info.traceId,
} as const satisfies Schema<Trace>

const sessionKey = 'mlflow.trace.session'

function isValid({ feedback, expectation, valid }: Assessment): boolean {
  return valid !== false && (feedback !== undefined || expectation !== undefined)
}

/** MLflow looks only for the key: the session is that of the trace. */
function isOfSession({ metadata = {} }: Assessment): boolean {
  return Object.hasOwn(metadata, sessionKey)
}

/** Items of a collection are read without knowing the entity, so their type is asserted here, once. */
function ofSpan(read: (span: Span) => unknown) {
  return (item: unknown) => read(item as Span)
}

function ofAssessment(read: (assessment: Assessment) => unknown) {
  return (item: unknown) => read(item as Assessment)
}

function itself(item: unknown): unknown {
  return item
}
