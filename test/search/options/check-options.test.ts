import { describe, expect, test } from 'vitest'
import { filter } from '../../../src/check/build/filter-template.ts'
import { checkOptions } from '../../../src/search/options/check-options.ts'

const field = { scope: 'tags', name: 'user_id', type: 'text' }
const listOfOrder =
  "orderBy takes a list of texts, such as ['timestamp_ms DESC'], or of keys that parseOrderBy gave"
const grouping = `groupBy takes { kind: 'time', unit: 'hour' }, the same with 'day', or { kind: 'field', field: { scope: 'tags', name: 'user_id', type: 'text' } }`
const percents = 'percentiles takes a list of numbers from 0 to 100, such as [50, 95, 99]'

describe('what is refused', () => {
  test.each<[options: unknown, message: string]>([
    [null, 'Options are an object, such as { maxResults: 10 }; found null'],
    [24, 'Options are an object, such as { maxResults: 10 }; found 24'],
    [['1'], 'Options are an object, such as { maxResults: 10 }; found ["1"]'],
    [
      { filter: {} },
      `filter takes a text, such as "attributes.status = 'OK'", or a filter that was compiled or built; found an object`,
    ],
    [{ orderBy: [1] }, `${listOfOrder}; found [1]`],
    [
      { orderBy: ['status', { field, direction: 'ascending' }] },
      `${listOfOrder}; found ["status", an object]`,
    ],
    [{ dialect: 5 }, "dialect takes a dialect, such as 'mlflow'; found 5"],
    [{ maxResults: '5' }, 'maxResults takes a whole number, such as 100; found "5"'],
    [{ pageToken: 5 }, 'pageToken takes the nextPageToken of the page before, a text; found 5'],
    [{ experimentIds: '1' }, `experimentIds takes a list of ids as text, such as ['1']; found "1"`],
    [{ experimentIds: [1] }, "experimentIds takes a list of ids as text, such as ['1']; found [1]"],
    [
      { experimentNames: 'a' },
      `experimentNames takes a list of names as text, such as ['Default']; found "a"`,
    ],
    [{ since: '2026-01-31' }, 'since takes a Date or ms since the epoch; found "2026-01-31"'],
    [{ until: null }, 'until takes a Date or ms since the epoch; found null'],
    [{ runId: 5 }, "runId takes a text, such as '4f0a…'; found 5"],
    [{ modelId: {} }, "modelId takes a text, such as 'm-4f0a…'; found an object"],
    [{ includeSpans: 'no' }, 'includeSpans takes true or false; found "no"'],
    [
      { signal: new AbortController() },
      'signal takes an AbortSignal, such as AbortSignal.timeout(5000) or the signal of an AbortController; found an object',
    ],
    [{ onProgress: 5 }, 'onProgress takes a function that is told how many traces there are so far; found 5'],
    [{ columns: [3] }, "columns takes a list of names of columns, such as ['trace_id']; found [3]"],
    [{ now: 5 }, 'now takes a function that gives ms since the epoch, such as Date.now; found 5'],
    [{ hours: '24' }, 'hours takes a number, 0 or more; found "24"'],
    [{ days: -1 }, 'days takes a number, 0 or more; found -1'],
    [{ thresholdMs: Number.NaN }, 'thresholdMs takes a number of ms, such as 5000; found NaN'],
    [{ functionName: ['f'] }, `functionName takes a text, such as 'process_payment'; found ["f"]`],
    [
      { userField: 'tags.user_id' },
      `userField takes a field, such as { scope: 'tags', name: 'user_id', type: 'text' }; found "tags.user_id"`,
    ],
    [{ percentiles: 50 }, `${percents}; found 50`],
    [{ percentiles: ['50'] }, `${percents}; found ["50"]`],
    [{ groupBy: 'status' }, `${grouping}; found "status"`],
    [{ groupBy: { kind: 'time', unit: 'week' } }, `${grouping}; found an object`],
    [{ groupBy: { kind: 'field', field: { ...field, type: 'string' } } }, `${grouping}; found an object`],
    [
      { tagging: { required: 'environment' } },
      'tagging takes a tagging strategy, such as the config of what defineTagging gives; found an object',
    ],
    [{ filter_string: '' }, 'There is no option filter_string; expected filter'],
    [{ max_results: 5 }, 'There is no option max_results; expected maxResults'],
    [{ return_type: 'list' }, 'There is no option return_type; expected returnType'],
    [{ experimentId: ['1'] }, 'There is no option experimentId; expected experimentIds'],
  ])('%j', (options, message) => {
    expect(() => checkOptions(options)).toThrow(new TypeError(message))
  })

  test('an option that is needed and missing', () => {
    const message = "user takes a text, such as 'alice@company.com'; found undefined"
    expect(() => checkOptions({}, ['user'])).toThrow(new TypeError(message))
  })
})

describe('what passes', () => {
  test.each<[options: object]>([
    [{}],
    [{ filter: undefined, orderBy: undefined, hours: undefined }],
    [{ filter: '', orderBy: [], runId: '', experimentIds: [] }],
    [
      {
        filter: filter`attributes.status = 'OK'`,
        since: new Date(0),
        until: -5.5,
        maxResults: Number.POSITIVE_INFINITY,
      },
    ],
    [{ orderBy: [{ field, direction: 'ascending' }], signal: AbortSignal.abort(), onProgress: () => {} }],
    [{ groupBy: { kind: 'field', field }, percentiles: [0, 99.9], tagging: { required: [] } }],
    [{ sqlWarehouseId: 'x', returnType: 'rows', columnNames: 'mlflow' }],
  ])('%o', (options) => {
    checkOptions(options, [])
  })
})
