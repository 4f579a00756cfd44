import { expect, test } from 'vitest'
import { renderCharacters, renderText } from '../../src/diagnostics/render-characters.ts'

const rows: [what: string, text: string, shown: [shown: string, width: number][]][] = [
  ['nothing', '', []],
  [
    'plain letters',
    "a '~",
    [
      ['a', 1],
      [' ', 1],
      ["'", 1],
      ['~', 1],
    ],
  ],
  [
    'a tab',
    'a\tb',
    [
      ['a', 1],
      ['    ', 4],
      ['b', 1],
    ],
  ],
  [
    'wide letters',
    '漢か한',
    [
      ['漢', 2],
      ['か', 2],
      ['한', 2],
    ],
  ],
  [
    'fullwidth and halfwidth forms',
    '１ｱ',
    [
      ['１', 2],
      ['ｱ', 1],
    ],
  ],
  ['a syllable of conjoining letters', '\u1112\u1161\u11ab', [['\u1112\u1161\u11ab', 2]]],
  ['an emoji', '🚀', [['🚀', 2]]],
  ['an emoji of several', '👩‍🚀', [['👩‍🚀', 2]]],
  ['a long emoji of several', '👨‍👩‍👧‍👦', [['👨‍👩‍👧‍👦', 2]]],
  ['an emoji with a skin', '👍🏽', [['👍🏽', 2]]],
  ['a flag', '🇩🇪', [['🇩🇪', 2]]],
  ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', [['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 2]]],
  ['a keycap', '1️⃣', [['1️⃣', 2]]],
  [
    'a heart as emoji and as text',
    '❤️❤',
    [
      ['❤️', 2],
      ['❤', 1],
    ],
  ],
  [
    'a letter with a mark',
    'e\u0301x',
    [
      ['e\u0301', 1],
      ['x', 1],
    ],
  ],
  [
    'a tail of a syllable on nothing',
    '\u1161\ud7cb',
    [
      ['<U+1161>', 8],
      ['<U+D7CB>', 8],
    ],
  ],
  [
    'a mark that takes room',
    '\u1001\u1087',
    [
      ['\u1001', 1],
      ['\u1087', 1],
    ],
  ],
  [
    'a mark on nothing',
    '\u0301x',
    [
      ['◌\u0301', 1],
      ['x', 1],
    ],
  ],
  ['a wide letter with a mark', 'か\u3099', [['か\u3099', 2]]],
  ['letters of a conjunct', 'क्षि', [['क्षि', 3]]],
  [
    'too many marks',
    `x${'\u0301'.repeat(8)}`,
    [['x', 1], ...Array.from({ length: 8 }, (): [string, number] => ['◌\u0301', 1])],
  ],
  [
    'NUL, DEL, newlines',
    '\0\x7f\r\n',
    [
      ['␀', 1],
      ['␡', 1],
      ['␍', 1],
      ['␊', 1],
    ],
  ],
  [
    'an escape sequence',
    '\x1b[1m',
    [
      ['␛', 1],
      ['[', 1],
      ['1', 1],
      ['m', 1],
    ],
  ],
  [
    'the one-byte escape',
    '\x9b1m',
    [
      ['<U+009B>', 8],
      ['1', 1],
      ['m', 1],
    ],
  ],
  [
    'a zero-width space',
    'a\u200bb',
    [
      ['a', 1],
      ['<U+200B>', 8],
      ['b', 1],
    ],
  ],
  [
    'a zero-width joiner between letters',
    'a\u200db',
    [
      ['a', 1],
      ['<U+200D>', 8],
      ['b', 1],
    ],
  ],
  [
    'a byte order mark',
    '\ufeffa',
    [
      ['<U+FEFF>', 8],
      ['a', 1],
    ],
  ],
  [
    'what reverses text',
    '\u202ea\u2066',
    [
      ['<U+202E>', 8],
      ['a', 1],
      ['<U+2066>', 8],
    ],
  ],
  ['a soft hyphen', '\u00ad', [['<U+00AD>', 8]]],
  [
    'a selector on a letter',
    'a\ufe0f',
    [
      ['a', 1],
      ['<U+FE0F>', 8],
    ],
  ],
  ['an invisible tag', '\u{e0041}', [['<U+E0041>', 9]]],
  ['an invisible letter', '\u3164', [['<U+3164>', 8]]],
  [
    'spaces that look like one',
    '\u00a0\u2003',
    [
      ['<U+00A0>', 8],
      ['<U+2003>', 8],
    ],
  ],
  ['a wide space', '\u3000', [['\u3000', 2]]],
  [
    'line ends of other kinds',
    '\u2028\u0085',
    [
      ['<U+2028>', 8],
      ['<U+0085>', 8],
    ],
  ],
  [
    'half a pair',
    'a\ud83d',
    [
      ['a', 1],
      ['<U+D83D>', 8],
    ],
  ],
  [
    'nobody’s characters',
    '\ue000\u0378',
    [
      ['<U+E000>', 8],
      ['<U+0378>', 8],
    ],
  ],
]

test.each(rows)('%s', (_, text, shown) => {
  const characters = renderCharacters(text)
  expect(characters.map((one) => [one.shown, one.width])).toEqual(shown)
  expect(characters.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text)
  expect(renderText(text)).toBe(shown.map(([one]) => one).join(''))
})
