import fc from 'fast-check'
import { someShortText } from '../arbitraries/values.ts'

/**
 * What traces hold and filters ask for, in small pools so that the two meet; `prod`, `run-1`, `qa/1` and `iss-1` are what
 * the full trace has everywhere.
 */

/** Times near one another: many traces share one, and what is 10 s earlier matters to spans. */
export const someTime = fc.constantFrom(
  ...[0, 1, 100, 5000, 1_749_006_880_539, 1_749_006_880_540, 1_749_006_885_000, 1_749_006_890_540],
  ...[1_749_006_900_000, 1_749_007_000_000, 1_749_006_880_541, 2 ** 52],
)

export const someDuration = fc.constantFrom(0, 1, 99, 100, 101, 5000, 60_000, 2 ** 40)

/** How a trace can have ended, by MLflow's API. */
export const someState = fc.constantFrom('OK', 'OK', 'ERROR', 'IN_PROGRESS', 'STATE_UNSPECIFIED')

/** Sessions, shared by a few traces each. */
export const someSession = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('prod', 's-1', 's-2', '') },
  { weight: 1, arbitrary: someShortText },
)

/** The usage and the cost of the full trace. */
export const fullUsage = '{"input_tokens": 3, "output_tokens": 1, "total_tokens": 4}'
export const fullCost = '{"input_cost": 0.1, "output_cost": 0.2, "total_cost": 0.30000000000000004}'

/** What applications put into `mlflow.trace.tokenUsage`; the last ones MLflow does not keep as they are. */
export const someUsage = fc.constantFrom(
  fullUsage,
  '{"input_tokens": 10}',
  '{"total_tokens": 0}',
  '{"input_tokens": 9007199254740993, "output_tokens": 1}',
  '{"input_tokens": 5, "cache_read_input_tokens": 2, "cache_creation_input_tokens": 1}',
  '{"output_tokens": 1, "input_tokens": 3, "total_tokens": 4}',
  '{"input_tokens":10}',
  '{"input_tokens": 10.0}',
  '{}',
  'no JSON',
)

/** Likewise `mlflow.trace.cost`. */
export const someCost = fc.constantFrom(
  fullCost,
  '{"total_cost": 1.0}',
  '{"total_cost": 1}',
  '{"total_cost": 1e-07}',
  '{"total_cost": 0.0000001}',
  '{"input_cost": 1e+22}',
  '{"total_cost": 0.30000000000000004, "input_cost": 0.1, "output_cost": 0.2}',
  '{}',
)

/** Names of assessments; no two that a database could take for one. */
export const someAssessmentName = fc.constantFrom('quality', 'score', 'a.b', 'ключ', 'two words', "it's", '%')

/** Values of assessments as Python's JSON: all its types, numbers that are near one another, and what JSON has not. */
export const someJson = fc.constantFrom(
  ...['"prod"', '"Prod"', '"yes"', '"no"', '""', '" "', '"été"', '"it\'s \\"so\\""', '"C:\\\\dir"', '"100%"'],
  ...['"🎉"', '"line\\nbreak"', '"5"', '"true"', '"null"', 'true', 'false', '5', '5.0', '-0.5', '0', '1e300'],
  ...['1000.0', '9007199254740993', '12345678901234567890', '"{}"', '{"a": 1, "b": [1, 2]}', '{"a":1}'],
  ...['["x", 1, null, true]', '[]', '{}', '{"é": "é"}', 'NaN', 'Infinity'],
)

/** What filters compare such values with: the texts in them, and the JSON itself. */
export const someJsonText = fc.oneof(
  fc.constantFrom('prod', 'yes', '', ' ', 'été', '🎉', 'C:\\dir', '100%', 'line\nbreak', '5', '5.0', 'True'),
  fc.constantFrom(
    'None',
    '1000',
    '1e+300',
    '1e300',
    '"\\u00e9t\\u00e9"',
    'it\'s "so"',
    '12345678901234567000',
  ),
  someJson,
)

export const someJsonPattern = fc.constantFrom(
  ...['%', '"%"', '%prod%', '"prod"', 'prod%', '"p%', '%PROD"', '%é%', '%\\u00e9%', '5%', '%.0', 'true', '_'],
  ...['', '""', '{%', '%"a": 1%', '%1, 2]%', '%null%', '%\\n%', '%\\\\%', 'N_N', '%\\"%'],
)

export const someJsonRegex = fc.constantFrom(
  ...[
    'prod',
    '^"p',
    'd"$',
    '^prod$',
    '^\\d+$',
    '\\.0$',
    '(?i)TRUE',
    '\\\\u00e9',
    'é',
    '^$',
    '',
    '(',
    '[',
    '1, ?2',
  ],
)

export const someSpanName = fc.constantFrom('prod', 'llm call', 'été', 'say "hi"', "it's", 'Prod', '', '100%')

export const someSpanType = fc.constantFrom('prod', 'LLM', 'CHAIN', 'UNKNOWN', 'custom type', 'llm')

export const someSpanStatus = fc.constantFrom('OK', 'ERROR', 'UNSET')

/** Attributes of spans, by what people write without quotes and by what they cannot. */
export const someAttributeKey = fc.constantFrom(
  'model',
  'temperature',
  'a.b',
  'ключ',
  'x y',
  'mlflow.prod',
  'te%',
)

/** The JSON texts that MLflow keeps of an attribute. */
export const someAttribute = fc.constantFrom(
  ...[
    '"prod"',
    '"gpt-4o"',
    '"gpt-4o-mini"',
    '"été"',
    '"it\'s \\"so\\""',
    '"C:\\\\dir"',
    '""',
    '"100%"',
    '"🎉"',
  ],
  ...['0.5', '1', 'true', 'false', 'null', '{"k": "prod"}', '["a", "b"]', '"line\\nbreak"', '"OK"'],
)

/** Patterns for the JSON of a whole span, and of an attribute in it. */
export const someContentPattern = fc.constantFrom(
  ...[
    '%prod%',
    '%',
    '%gpt-4o%',
    '%GPT%',
    '%é%',
    '%"name"%',
    '%STATUS_CODE_OK%',
    '{%',
    'prod',
    'gpt%',
    '%gpt',
  ],
  ...[
    '%\\\\"%',
    '%\\"%',
    '%C:\\\\%',
    '%: "0.5"%',
    '%"1"%',
    '%100%%',
    '%🎉%',
    "%it's%",
    '',
    '%nowhere%',
    '_%',
  ],
)

export const someContentRegex = fc.constantFrom(
  ...[
    'prod',
    '^prod$',
    '^gpt',
    '4o$',
    'gpt-4o$',
    '^gpt-4o$',
    'é',
    '',
    '^',
    '$',
    '^$',
    '0.5',
    '(',
    '(?i)GPT',
    '\\d',
  ],
)

/** The ids that MLflow makes up for the runs to which traces are linked. */
export const linkedRuns = [
  'e3e70682c2094caca29f6fbed82c07cd',
  'f728b4fa42484e3a8a5d2f346baa9455',
  'eb1167b367a94378bc65c1e582e2e662',
] as const
