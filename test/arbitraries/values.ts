import fc from 'fast-check'

/**
 * Small pools, so that filters and traces meet: what is written wrong most easily. Every text can be stored in any
 * database: it is well-formed and has no NUL.
 */
export const someText = fc.constantFrom(
  '',
  ' ',
  'a',
  'A',
  'b',
  'prod',
  'Prod',
  'PROD',
  'production',
  'it\'s "quoted" `so`',
  "''",
  'C:\\dir\\',
  '100%',
  '100\\%',
  'a_b',
  'axb',
  'été',
  'ÉTÉ',
  'e\u0301',
  'straße',
  'ﬀ',
  '日本',
  '🎉',
  '🎉🎉',
  '\uffee',
  'line\nbreak',
  'line\n',
  '\t',
  '0',
  '-0',
  '10',
  '9',
  'NaN',
  'null',
  'Infinity',
  '1e400',
  "x' OR '1'='1",
  'x'.repeat(5000),
)

/** Texts for the columns that MLflow bounds, the client's request id at 50 characters. */
export const someShortText = someText.filter((text) => text.length <= 50)

/** The sessions of traces: few, so that traces share them. */
export const someSession = fc.oneof(fc.constantFrom('', 'prod'), someShortText)

/** LIKE patterns with backslash as their escape; most match something of `someText`. */
export const somePattern = fc.oneof(
  fc.constantFrom(
    '',
    '%',
    '%%',
    '_',
    '__',
    'prod',
    'p%',
    'P%',
    '%d',
    '%o%',
    'p%d',
    'p_od',
    'PROD',
    'pR%',
    '_%',
    '%_',
    'a\\_b',
    'a_b',
  ),
  fc.constantFrom(
    '100\\%',
    '100\\\\\\%',
    '%\\\\%',
    '%\\\\',
    'É%',
    '%é%',
    '🎉',
    '_🎉',
    '%🎉_%',
    "%'%",
    '%"%',
    '%\n%',
    '%x',
  ),
)

/** Regular expressions that Python and RE2 both have. */
export const someRegex = fc.constantFrom(
  '',
  'a',
  '^p',
  'd$',
  'k$',
  '^$',
  '(?i)PROD',
  'p.o',
  '\\d',
  '^\\d+$',
  '[^a-z]',
  'é|日',
  '🎉{2}',
  "it's",
  '\\\\',
  'e.b',
)

/** Keys of tags and metadata: names that objects inherit and quotes among them. */
export const someKey = fc.constantFrom(
  'env',
  'Env',
  'a.b',
  'ключ',
  "it's",
  'say "`',
  '__proto__',
  'constructor',
  '%',
)

/** The ids of runs. */
export const someRun = fc.constantFrom('run-1', 'run-2', 'run-3')

/** Whole numbers that a trace may hold as times and durations: the sum of two is exact. */
export const someCount = fc.constantFrom(0, 1, 99, 100, 101, 5000, 1_749_006_880_539, 2 ** 52)

/** What times and durations are compared with. */
export const someNumber = fc.oneof(
  someCount,
  fc.constantFrom(-0, -1, 99.5, 1e300, -1e300, 5e-324, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  fc.constantFrom(2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)),
)

/** The ids of traces, as `storedTraces` numbers them. */
export const someTraceId = fc.constantFrom('tr-0-0', 'tr-7-1', 'tr-2-2', 'tr-9-3')

/** How a trace may have ended, and what it may not. */
export const someStatus = fc.constantFrom('OK', 'ERROR', 'IN_PROGRESS', 'ok', '')

/** The ids of prompt versions. */
export const somePrompt = fc.constantFrom('qa/1', 'qa/2', "it's/1")

/** The ids of issues. */
export const someIssue = fc.constantFrom('iss-1', 'iss-2')

/** Whole numbers as every dialect takes them. */
export const someIntegerText = fc.oneof(
  someCount.map(String),
  fc.constantFrom(
    '-1',
    '-0',
    '007',
    '1００',
    '٣',
    '9007199254740993',
    '9223372036854775807',
    '-9223372036854775808',
  ),
)

/** Numbers as every dialect takes them, the greatest of which is infinite. */
export const someNumberText = fc.oneof(
  someIntegerText,
  fc.constantFrom(
    '1.',
    '99.5',
    '.5',
    '-.5',
    '1e3',
    '1E-2',
    '99.5e1',
    '1e400',
    '-1E400',
    '9007199254740993.0',
  ),
)

/** What MLflow lets stand in quotes where a number belongs. */
export const someQuotedNumber = fc.constantFrom(
  '100',
  ' 100 ',
  '1e2',
  '+5',
  '99.5',
  '',
  'abc',
  '2024-01-01',
  '5s',
)
