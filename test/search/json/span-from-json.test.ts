import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { formatPythonJson, parsePythonJson } from '../../../src/language/python-json.ts'
import { spanContent } from '../../../src/schema/span-content.ts'
import type { Span } from '../../../src/schema/trace.ts'
import { spanFromJson } from '../../../src/search/json/span-from-json.ts'

/** A row that real MLflow wrote for a span, and the same span as MLflow exports it and as its server answers it. */
interface StoredSpan {
  readonly stored: string
  readonly type: string
  readonly status: string
  readonly exported: unknown
  readonly served: unknown
}

const storedSpans = readFileSync(new URL('fixtures/stored-spans.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => parsePythonJson(line) as StoredSpan)

describe('the text that MLflow keeps of a span is had from', () => {
  test('its fields, for every span of a real database', () => {
    const path = fileURLToPath(new URL('../../fixtures/traces.db', import.meta.url))
    const database = new DatabaseSync(path, { readOnly: true })
    const rows = database.prepare('SELECT content FROM spans').all()
    database.close()
    const contents = rows.map((row) => String(row.content))
    const spans = contents.map((content) => read(parsePythonJson(content)))
    expect(spans.filter(({ content }) => content !== undefined)).toEqual([])
    expect([contents.length, spans.map(spanContent)]).toEqual([638, contents])
  })

  test.each(storedSpans)('what MLflow exports: $exported.name', ({ stored, type, status, exported }) => {
    const span = read(exported)
    expect([spanContent(span), span.type, span.status]).toEqual([stored, type, status])
  })

  test.each(storedSpans)('what its server answers: $exported.name', ({ stored, type, status, served }) => {
    const span = read(served)
    expect([spanContent(span), span.type, span.status]).toEqual([stored, type, status])
  })
})

const bare = { span_id: '1', name: 'x' }

describe('spanFromJson', () => {
  test.each<[what: string, json: object, span: Partial<Span>]>([
    ['no status', {}, {}],
    ['a status that a server left empty', { status: {} }, { status: 'UNSET' }],
    [
      'a status with a message',
      { status: { code: 'STATUS_CODE_ERROR', message: 'bad' } },
      { status: 'ERROR', statusMessage: 'bad' },
    ],
    ['no message', { status: { code: 'OK', message: '' } }, { status: 'OK' }],
    [
      'a message of version 2',
      { status_code: 'ERROR', status_message: 'bad' },
      { status: 'ERROR', statusMessage: 'bad' },
    ],
    ['no events and no links', { events: [], links: [] }, {}],
    [
      'an event',
      { events: [{ name: 'e', time_unix_nano: '5', attributes: { a: [1] } }] },
      { events: [{ name: 'e', timeUnixNano: 5n, attributes: { a: [1] } }] },
    ],
    [
      'an event as a server has it',
      { events: [{ name: 'e', attributes: [{ key: 'a', value: { int_value: '7' } }] }] },
      { events: [{ name: 'e', attributes: { a: 7 } }] },
    ],
    [
      'an event of version 2',
      { events: [{ name: 'e', timestamp: 5 }] },
      { events: [{ name: 'e', timeUnixNano: 5n }] },
    ],
    [
      'a link',
      { links: [{ trace_id: 'kx3oQa0KrMlT78y6goadgg==', span_id: 'PYqNp1YCTuM=', attributes: null }] },
      { links: [{ traceId: 'tr-931de841ad0aacc953efccba82869d82', spanId: '3d8a8da756024ee3' }] },
    ],
    ['an attribute whose text comes back', { attributes: { a: '1.5' } }, { attributes: { a: 1.5 } }],
    [
      'an attribute whose text does not',
      { attributes: { a: '1.0' } },
      { attributes: { a: 1 }, content: content('{"mlflow.traceRequestId": "\\"tr-1\\"", "a": "1.0"}') },
    ],
    [
      'an attribute that is no text',
      { attributes: { a: 1 } },
      { attributes: { a: 1 }, content: content('{"mlflow.traceRequestId": "\\"tr-1\\"", "a": 1}') },
    ],
    [
      'a content of its own',
      { attributes: { a: '1.0' }, content: '{}' },
      { attributes: { a: 1 }, content: '{}' },
    ],
  ])('%s', (_, json, span) => {
    expect(read({ ...bare, ...json })).toEqual({ traceId: 'tr-1', spanId: '1', name: 'x', ...span })
  })
})

/** From a text, as a file has it. */
function read(json: unknown): Span {
  return spanFromJson({ path: '', value: parsePythonJson(formatPythonJson(json)) }, 'tr-1')
}

function content(attributes: string): string {
  return `{"trace_id": "AAAAAAAAAAAAAAAAAAAAAQ==", "span_id": "AAAAAAAAAAE=", "parent_span_id": null, "name": "x", "start_time_unix_nano": null, "end_time_unix_nano": null, "events": [], "status": {"code": "STATUS_CODE_UNSET", "message": ""}, "attributes": ${attributes}, "links": []}`
}
