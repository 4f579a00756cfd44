/** Characters that stand around a text where quotes were meant; each with those that may close it. */
export const typographicQuotes: Readonly<Record<string, string>> = {
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '″': '″"',
  '〝': '〞"',
  '＂': '＂',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': "’‘'",
  '’': "’'",
  '‚': "‘’'",
  '‛': "’'",
  '′': "′'",
  '´': "´'",
  '＇': '＇',
}

/** Signs that look like the operator, parenthesis or comma that was meant. */
export const lookalikeSigns: Readonly<Record<string, string>> = {
  '＝': '=',
  '﹦': '=',
  '＜': '<',
  '＞': '>',
  '！': '!',
  '：': ':',
  '～': '~',
  '≠': '!=',
  '≤': '<=',
  '⩽': '<=',
  '≥': '>=',
  '⩾': '>=',
  '（': '(',
  '）': ')',
  '，': ',',
  '；': ';',
  '−': '-',
  '–': '-',
  '—': '-',
}

const lookalikeLetters: Readonly<Record<string, string>> = Object.fromEntries([
  ...pairs('АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһԛԝкмнтв', 'ABESIJKMHOPCTYXaesijopcyxdhqwkmhtb'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινρυκτ', 'ABEZHIKMNOPTYXoaivpukt'),
  ...pairs('ıɑɡꞌ', "iag'"),
])

function pairs(foreign: string, ascii: string): [string, string][] {
  return Array.from(foreign, (letter, index) => [letter, ascii[index] as string])
}

/**
 * The ASCII word that a word with letters of other scripts looks like; `undefined` where it is ASCII already, or where
 * some letter of it looks like none.
 */
export function asciiLookalike(word: string): string | undefined {
  let ascii = ''
  for (const letter of word) {
    const plain = letter < '\x80' ? letter : (lookalikeLetters[letter] ?? fullWidth(letter))
    if (plain === undefined) return undefined
    ascii += plain
  }
  return ascii === word ? undefined : ascii
}

function fullWidth(letter: string): string | undefined {
  const code = letter.charCodeAt(0)
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : undefined
}
