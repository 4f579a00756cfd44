import fc from 'fast-check'

const some = (texts: string, separator = ' ') => fc.constantFrom(...texts.split(separator))

const plain = fc.oneof(
  some('a|b|a b|env|1|1.5|.|-|_|é|x y|x.y|²|Ⅷ|ß|ſ|İ|🎉', '|'),
  some('name|status|timestamp|TIMESTAMP|run_id|end_time', '|'),
)

const quotes = some('` " \' ` " \' \\ `` "" \'\' ´a´ `x` "x" \'x\'')

const space = fc.constantFrom(
  ' ',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\v',
  '\f',
  '\x1c',
  '\x85',
  '\u2028',
)

const comments = some("--|-- c|--\n|/*|*/|/* c */|/*+ c */|#|# c|#c|$$|$x$|;|GO|;'", '|')

const signs = fc.oneof(
  some('. . :: , ( ) [ ] [0] () (x) * $ @ : = < + - % ? | & { } ! / ~ ^ -> ->> %s $a @ab #ab := \0 \ufeff'),
  some("::text|->'a'|[a b]|f(x)|date'x'|at time zone 'x'", '|'),
)

const words = some(
  'in as order by end from DESC ASC desc null case is not and over where begin if select values date int like create table',
)

const piece = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 6, arbitrary: quotes },
  { weight: 3, arbitrary: space },
  { weight: 1, arbitrary: comments },
  { weight: 2, arbitrary: signs },
  { weight: 1, arbitrary: words },
)

function joined(one: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(one, { maxLength }).map((all) => all.join(''))
}

const mark = some('` " \'')

const key = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(mark, joined(piece, 4)).map(([mark, text]) => mark + text + mark) },
  { weight: 2, arbitrary: joined(piece, 4) },
  fc.tuple(mark, joined(piece, 3), mark, joined(piece, 2), mark).map((parts) => parts.join('')),
  joined(piece, 3).map((text) => `[${text}]`),
  some(
    'timestamp_ms timestamp execution_time status name run_id request_id experiment_id end_time text prompt',
  ),
)

const prefix = fc.oneof(
  { weight: 6, arbitrary: some('tags. tag. metadata. request_metadata.') },
  some('attributes.|attribute.|trace.|`tags`.|"tags".|\'tags\'.|Tags.|span.|feedback.|||', '|'),
  some('tags .|tags. |tags| tags.|tags..|ta"gs".|tags."x".|tags.f(x).', '|'),
)

const ending = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('', ' ASC', ' DESC', ' desc', ' asc', ' Desc') },
  fc
    .tuple(space, some('DESC asc "DESC" \'DESC\' `DESC` "x" x D"ES"C DE\\SC \\DESC aſc ＤＥＳＣ'))
    .map((all) => all.join('')),
  fc.constantFrom(
    ...[
      ' ',
      'DESC',
      '"DESC"',
      ' DESC ',
      ' ASC DESC',
      ' NULLS LAST',
      ' DESC NULLS LAST',
      ';',
      ', name',
      ' as DESC',
    ],
    ...[
      ' -- c',
      ' /* c */',
      '/* c */ DESC',
      ' DESC -- c',
      ' DESC;',
      '.desc',
      '\\ DESC',
      ' ""',
      ' "" DESC',
      ' x DESC',
    ],
  ),
)

/** Keys of an order with odd quotes, white space, comments and signs of SQL; MLflow takes a fourth of them. */
export const oddOrderTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(prefix, key, ending).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(some('tags. tags.a tags.`x` x metadata.'), joined(piece, 6))
      .map((all) => all.join('')),
  },
  { weight: 1, arbitrary: joined(piece, 6) },
)
