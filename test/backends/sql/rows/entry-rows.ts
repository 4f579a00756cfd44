import { type ConditionRow, fold, metadata, tag } from './condition-row.ts'

/** Every relation with keys of open scopes. */
export const entryRows: readonly ConditionRow[] = [
  {
    filter: "tags.env = 'prod'",
    ids: 'a',
    sqlite: [tag('value = ?'), ['env', 'prod']],
  },
  {
    filter: "tags.env != 'prod'",
    ids: 'deb',
    sqlite: [tag('value <> ?'), ['env', 'prod']],
  },
  {
    filter: "tags.env IN ('prod', '')",
    ids: 'da',
    sqlite: [tag('value in (?, ?)'), ['env', 'prod', '']],
  },
  {
    filter: "tags.env NOT IN ('prod', '')",
    ids: 'eb',
    sqlite: [tag('value not in (?, ?)'), ['env', 'prod', '']],
  },
  {
    filter: "tags.env LIKE '[%]*__'",
    ids: 'e',
    sqlite: [tag('value glob ?'), ['env', '[[]*][*]??']],
    postgres: [tag(`value like ? escape '\\'`), ['env', '[%]*__']],
  },
  {
    filter: "tags.env NOT LIKE 'P%'",
    ids: 'dea',
    sqlite: [tag('not (value glob ?)'), ['env', 'P*']],
    postgres: [tag(`not (value like ? escape '\\')`), ['env', 'P%']],
  },
  {
    filter: "tags.env ILIKE 'PROD'",
    ids: 'ba',
    sqlite: [tag('lower(value) glob ?'), ['env', 'prod']],
    postgres: [tag(`${fold('value')} like ? escape '\\'`), ['env', 'prod']],
  },
  {
    filter: "tags.env NOT ILIKE 'P%'",
    ids: 'de',
    sqlite: [tag('not (lower(value) glob ?)'), ['env', 'p*']],
    postgres: [tag(`not (${fold('value')} like ? escape '\\')`), ['env', 'p%']],
  },
  {
    filter: "tags.env RLIKE 'o.$'",
    ids: 'ba',
    sqlite: [tag('(value is not null and value regexp ?)'), ['env', 'o.$']],
    postgres: [
      tag('(value is not null and value collate C ~ ?)'),
      ['env', '(?:[\\U0000006f-\\U0000006f][^\\U0000000a-\\U0000000a](?=\\n?\\Z))'],
    ],
  },
  {
    filter: "tags.env NOT RLIKE 'o'",
    ids: 'de',
    sqlite: [tag('(value is not null and not (value regexp ?))'), ['env', 'o']],
    postgres: [
      tag('(value is not null and not (value collate C ~ ?))'),
      ['env', '(?:[\\U0000006f-\\U0000006f])'],
    ],
  },
  {
    filter: 'tags.env IS NULL',
    ids: '',
    sqlite: [`not ${tag()}`, ['env']],
  },
  {
    filter: 'tags.env IS NOT NULL',
    ids: 'decba',
    sqlite: [tag(), ['env']],
  },
  {
    filter: "NOT (tags.env = 'prod')",
    ids: 'decb',
    sqlite: [`not ${tag('value = ?')}`, ['env', 'prod']],
  },
  {
    filter: "tags.constructor = 'x'",
    ids: 'a',
    sqlite: [tag('value = ?'), ['constructor', 'x']],
  },
  {
    filter: "metadata.other = 'x'",
    ids: '',
    sqlite: [metadata('value = ?'), ['other', 'x']],
  },
]
