import fc from 'fast-check'
import {
  someIssue,
  someKey,
  somePattern,
  somePrompt,
  someQuotedNumber,
  someRegex,
  someRun,
  someShortText,
  someStatus,
  someText,
  someTraceId,
} from '../arbitraries/values.ts'
import {
  fullCost,
  fullUsage,
  linkedRuns,
  someAssessmentName,
  someAttributeKey,
  someContentPattern,
  someContentRegex,
  someCost,
  someDuration,
  someJsonPattern,
  someJsonRegex,
  someJsonText,
  someSession,
  someSpanName,
  someSpanStatus,
  someSpanType,
  someTime,
  someUsage,
} from './pools.ts'

/** A field as the oracle asks for it: how it is written, and what it may meet in the store. */
export interface OracleField {
  readonly path: fc.Arbitrary<string>
  readonly texts: fc.Arbitrary<string>
  readonly patterns: fc.Arbitrary<string>
  readonly regexes: fc.Arbitrary<string>
  readonly numbers: fc.Arbitrary<string>
  /** Whether operators in lower case are another language there. */
  readonly upperCase?: true
}

const field = (
  path: fc.Arbitrary<string>,
  texts: fc.Arbitrary<string> = someShortText,
  others: Partial<OracleField> = {},
): OracleField => ({
  path,
  texts: often('prod', texts),
  patterns: often('prod', somePattern),
  regexes: someRegex,
  numbers: fc.constantFrom('5', '0', '-1', '1.5', '007', '1e400'),
  ...others,
})

/** `full` is what the full trace has. */
const numeric = (path: fc.Arbitrary<string>, some: fc.Arbitrary<number>, full: number): OracleField =>
  field(path, fc.oneof(fc.constant(String(full)), some.map(String), someQuotedNumber), {
    numbers: fc.oneof(
      { weight: 2, arbitrary: fc.constant(String(full)) },
      { weight: 2, arbitrary: some.map(String) },
      fc.constantFrom('0', '-1', '99.5', '1.7490068805395e12', '9223372036854775807', '-9223372036854775808'),
      fc.constantFrom('1e300', '-1e400', '.5', '100.', '٣', '1００', '007', '9007199254740993', '1E2'),
    ),
  })

const assessed = (scope: string): OracleField =>
  field(keyed([scope], often('quality', someAssessmentName)), someJsonText, {
    patterns: someJsonPattern,
    regexes: someJsonRegex,
    numbers: fc.constantFrom('5', '5.0', '-0.5', '0', '1000', '1e300', '1e400', '-1e400', '9007199254740993'),
  })

const content = { patterns: someContentPattern, regexes: someContentRegex } as const

/** Every field of the language by the name it has in the table of hits, with those that MLflow does not have. */
export const fields: Readonly<Record<string, OracleField>> = {
  request_id: field(attribute('request_id'), often('tr-0-0', someTraceId), {
    patterns: fc.constantFrom('tr-0-0', '%', 'tr-%', 'TR-0-%', '%-_', 'tr-7%', ''),
    regexes: fc.constantFrom('^tr', '-0-0$', '[89]-', '(?i)TR-2', '', '(', '\\d{3}$'),
  }),
  client_request_id: field(attribute('client_request_id')),
  status: field(attribute('status'), often('OK', someStatus), {
    patterns: fc.constantFrom('OK', '%', 'ok', '%O%', '_K', 'E%', '%R', ''),
    regexes: fc.constantFrom('OK', '^E', '', '(?i)ok', 'R$', '('),
  }),
  timestamp_ms: numeric(attribute('timestamp_ms', 'timestamp'), someTime, 1_749_006_890_540),
  timestamp: numeric(fc.constant('timestamp'), someTime, 1_749_006_890_540),
  execution_time_ms: numeric(attribute('execution_time_ms', 'execution_time'), someDuration, 100),
  end_time_ms: numeric(attribute('end_time_ms', 'end_time'), someTime, 1_749_006_890_640),
  name: field(
    fc.oneof(
      attribute('name'),
      keyed(['tags'], fc.constantFrom('name', 'mlflow.traceName')),
      rewritten('name'),
    ),
  ),
  run_id: field(
    fc.oneof(attribute('run_id'), keyed(['metadata'], fc.constant('mlflow.sourceRun')), rewritten('run_id')),
    often('run-1', fc.oneof(someRun, fc.constantFrom('', ...linkedRuns))),
    {
      patterns: fc.constantFrom('run-1', '%', 'run%', '%2', '_', ''),
      regexes: fc.constantFrom('run', '1$', ''),
    },
  ),
  prompt: field(
    fc.oneof(attribute('prompt'), keyed(['tag'], fc.constant('mlflow.linkedPrompts'))),
    somePrompt,
  ),
  text: field(fc.oneof(prefixed('text'), rewritten('text')), someShortText, content),
  'tags.k': field(keyed(['tags', 'tag'], often('env', someKey)), someText),
  'metadata.k': field(keyed(['metadata', 'request_metadata'], often('env', someKey)), someText),
  session: field(keyed(['metadata'], fc.constant('mlflow.trace.session')), someSession),
  tokenUsage: field(keyed(['metadata'], fc.constant('mlflow.trace.tokenUsage')), often(fullUsage, someUsage)),
  cost: field(keyed(['metadata'], fc.constant('mlflow.trace.cost')), often(fullCost, someCost)),
  'span.name': field(fc.constantFrom('span.name', 'span.`name`'), someSpanName, { upperCase: true }),
  'span.type': field(fc.constant('span.type'), someSpanType, { upperCase: true }),
  'span.status': field(fc.constant('span.status'), often('OK', someSpanStatus), {
    patterns: fc.constantFrom('OK', '%', 'ok', 'E%', 'UNSE_', ''),
    regexes: fc.constantFrom('OK', '^E', '', 'T$'),
    upperCase: true,
  }),
  'span.attributes.k': field(
    someAttributeKey.map((key) => `span.attributes.${/^[\p{L}_.]+$/u.test(key) ? key : `\`${key}\``}`),
    someShortText,
    { ...content, upperCase: true },
  ),
  'span.content': field(fc.constant('span.content'), someShortText, { ...content, upperCase: true }),
  'feedback.n': assessed('feedback'),
  'expectation.n': assessed('expectation'),
  'issue.id': field(fc.constantFrom('issue.id', 'issue.`id`'), someIssue),
  unknown: field(
    fc.constantFrom(
      'trace_id',
      'attributes.user',
      'Status',
      'spans.name',
      'span.foo',
      'attr.status',
      'issue.name2',
    ),
  ),
}

/** A text more often than any other. */
function often(text: string, others: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(text) }, { weight: 2, arbitrary: others })
}

function attribute(...names: readonly string[]): fc.Arbitrary<string> {
  const bare = names.filter((name) => name !== 'timestamp')
  return fc.oneof(
    fc.constantFrom(...bare),
    prefixed(...names),
    fc.constantFrom(...names.map((name) => `\`${name}\``)),
  )
}

function prefixed(...names: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('attributes', 'attribute', 'trace', '`trace`'), fc.constantFrom(...names))
    .map((parts) => parts.join('.'))
}

/** MLflow takes these names for the built-in fields whatever prefix they have. */
function rewritten(name: string): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('tags', 'metadata', 'feedback', 'expectation', 'issue'),
      fc.constantFrom(name, name.toUpperCase(), `\`${name}\``),
    )
    .map((parts) => parts.join('.'))
}

function keyed(prefixes: readonly string[], key: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...prefixes), key, fc.constantFrom('`', '"', "'"))
    .map(([prefix, key, quote]) => `${prefix}.${writeKey(key, quote)}`)
}

function writeKey(key: string, quote: string): string {
  if (/^[\p{L}_.]+$/u.test(key)) return key
  const fit = [quote, '`', '"', "'"].find((mark) => !key.includes(mark)) ?? '`'
  return fit + key + fit
}
