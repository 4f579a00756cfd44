import { expect, test } from 'vitest'
import { diagnosticJson } from '../../src/diagnostics/diagnostic-json.ts'
import { diagnostic, edit, fix } from './make-diagnostic.ts'

const rows = [
  {
    given: diagnostic(1, 3),
    json: '{"code":"some-code","severity":"error","message":"It is wrong.","start":1,"end":3,"fixes":[]}',
  },
  {
    given: diagnostic(0, 0, {
      severity: 'hint',
      help: 'Mend it.',
      fixes: [fix('unsafe', edit(0, 0, 'x'), edit(2, 3, '')), fix('safe')],
    }),
    json: `{"code":"some-code","severity":"hint","message":"It is wrong.","help":"Mend it.","start":0,"end":0,\
"fixes":[{"title":"Make it unsafe","safety":"unsafe",\
"edits":[{"start":0,"end":0,"text":"x"},{"start":2,"end":3,"text":""}],"result":"x😀"},\
{"title":"Make it safe","safety":"safe","edits":[],"result":"😀a"}]}`,
  },
]

test.each(rows)('$json', ({ given, json }) => {
  expect(JSON.stringify(diagnosticJson('😀a', given))).toBe(json)
})
