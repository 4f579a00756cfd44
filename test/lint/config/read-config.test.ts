import { expect, test } from 'vitest'
import { ConfigError } from '../../../src/lint/config/config-error.ts'
import { readConfig } from '../../../src/lint/config/read-config.ts'
import { configsByPath } from '../../../src/lint/files/configs-by-path.ts'

const whole = {
  $schema: './schemas/config.schema.json',
  dialect: 'mlflow',
  severities: { 'date-value': 'off' },
  tagging: {
    required: ['environment'],
    keys: ['query_category'],
    categories: { user_management: ['login'] },
    values: { environment: ['prod', ''] },
  },
  callNames: ['find_traces'],
  filterKeys: ['search.filter'],
  include: ['src'],
  exclude: ['src/old'],
  baseline: 'known.json',
  maxWarnings: 3,
  overrides: [{ files: ['tests/**'], dialect: 'databricks', severities: { 'key-quotes': 'info' } }],
}

const read = {
  lint: {
    dialect: 'mlflow',
    severities: { 'date-value': 'off' },
    tagging: {
      required: ['environment'],
      keys: ['query_category', 'environment'],
      categories: { user_management: ['login'] },
      values: { environment: ['prod', ''] },
    },
    callNames: ['find_traces'],
    filterKeys: ['search.filter'],
  },
  include: ['src'],
  exclude: ['src/old'],
  baseline: 'known.json',
  maxWarnings: 3,
  overrides: [
    {
      files: ['tests/**'],
      changes: { dialect: 'databricks', severities: { 'key-quotes': 'info' } },
    },
  ],
}

const toml = `
[project]
name = "x"
[tool.tracesift]
dialect = "mlflow"
callNames = ["find_traces"]
[tool.tracesift.severities]
date-value = "off"
`

const bare = { severities: {}, callNames: [], filterKeys: ['filter_string'] }

const good: [what: string, path: string, text: string, config: unknown][] = [
  ['everything', 'tracesift.config.json', JSON.stringify(whole), read],
  [
    'everything in package.json',
    'a/package.json',
    JSON.stringify({ name: 'x', tracesift: whole }, null, 2),
    read,
  ],
  ['nothing', 'tracesift.config.json', '\ufeff{}', { lint: bare, exclude: [], overrides: [] }],
  ['nothing in package.json', 'package.json', '{"name": "x"}', undefined],
  ['nothing in pyproject.toml', 'pyproject.toml', '[tool.ruff]\nline-length = 110\n', undefined],
  [
    'pyproject.toml',
    'pyproject.toml',
    toml,
    {
      lint: { ...bare, dialect: 'mlflow', callNames: ['find_traces'], severities: { 'date-value': 'off' } },
      exclude: [],
      overrides: [],
    },
  ],
]

test.each(good)('%s', async (_, path, text, config) => {
  expect(await readConfig(text, path)).toEqual(config)
})

const bad: [text: string, message: string, path?: string][] = [
  ['{\n  "dialct": "mlflow"\n}', '2:3: "dialct" is no key of the configuration; nearest: "dialect".'],
  [
    '{"dialect": "mlflw"}',
    '1:13: dialect is "mlflw"; expected one of databricks, mlflow, extended; nearest: "mlflow".',
  ],
  ['{"dialect": 3}', '1:13: dialect is 3; expected one of databricks, mlflow, extended.'],
  ['{"dialect": "mlflow", "dialect": "mlflow"}', '1:23: dialect is there twice.'],
  [
    '{"severities": {"date-valeu": "off"}}',
    '1:17: "date-valeu" is no key of severities; nearest: "date-value".',
  ],
  [
    '{"severities": {"date-value": "of"}}',
    '1:31: severities.date-value is "of"; expected one of error, warning, info, hint, off.',
  ],
  ['{"callNames": "find"}', '1:15: callNames is "find"; expected a list.'],
  [
    '{"callNames": ["a", null, ""]}',
    '1:21: callNames[1] is null; expected a string.\nF:1:27: callNames[2] is ""; expected a string that is not empty.',
  ],
  ['{"maxWarnings": -1}', '1:17: maxWarnings is -1; expected a whole number from 0 up.'],
  ['{"maxWarnings": 1.5}', '1:17: maxWarnings is 1.5; expected a whole number from 0 up.'],
  ['{"tagging": []}', '1:13: tagging is a list; expected an object.'],
  [
    '{"tagging": {"kyes": []}}',
    '1:14: "kyes" is no key of tagging; expected one of required, keys, categories, values.',
  ],
  ['{"overrides": [{}]}', '1:16: overrides[0] has no "files"; expected one.'],
  ['{"baseline": {}}', '1:14: baseline is an object; expected a string.'],
  ['[]', '1:1: the configuration is a list; expected an object.'],
  ['', '1:1: The file ends here; expected a value.'],
  ['{"a": 1,}', '1:9: "}" stands here; expected a key in double quotes.'],
  ['{"a" 1}', '1:6: "1" stands here; expected ":" after the key.'],
  ["{'a': 1}", '1:2: "\'" stands here; expected a key in double quotes.'],
  ['{"a": 1 "b": 2}', '1:9: "\\"" stands here; expected "," or "}".'],
  ['{"a": tru}', '1:7: "t" stands here; expected a value.'],
  ['{"a": "\\x"}', '1:7: The string holds an escape or a control character that JSON does not have.'],
  ['{} // more', '1:4: "/" stands here; expected the end of the file.'],
  ['['.repeat(1000), '1:102: The values are nested too deep.'],
  [
    '[tool.tracesift]\n# dialct\ndialct = "mlflow"\n',
    '3:1: "dialct" is no key of the configuration; nearest: "dialect".',
    'pyproject.toml',
  ],
  [
    '[tool.tracesift.severities]\ndate-value = "of"\n',
    '2:1: severities.date-value is "of"; expected one of error, warning, info, hint, off.',
    'pyproject.toml',
  ],
  ['[tool.tracesift]\ndialect = mlflow\n', '2:11: invalid value', 'pyproject.toml'],
]

test.each(bad)('%s', async (text, message, path = 'F') => {
  const reading = readConfig(text, path)
  await expect(reading).rejects.toThrow(ConfigError)
  await expect(reading).rejects.toThrow(new ConfigError(`${path}:${message}`))
})

test('overrides, a later one over an earlier one', async () => {
  const config = await readConfig(
    JSON.stringify({
      severities: { 'date-value': 'info' },
      overrides: [
        { files: ['tests/'], dialect: 'mlflow', severities: { 'key-quotes': 'off' } },
        { files: ['*.ipynb'], dialect: 'databricks' },
      ],
    }),
    'tracesift.config.json',
  )
  const configOf = configsByPath(config!)
  const severities = { 'date-value': 'info', 'key-quotes': 'off' }
  expect([configOf('a.py'), configOf('x/tests/a.py'), configOf('tests/a.ipynb')]).toEqual([
    { ...bare, severities: { 'date-value': 'info' } },
    { ...bare, severities, dialect: 'mlflow' },
    { ...bare, severities, dialect: 'databricks' },
  ])
  expect(configOf('a.py')).toBe(configOf('b/c.py'))
})
