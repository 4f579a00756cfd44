import { type Operator, operatorFacts, operators } from '../src/language/operators.ts'

/** The TextMate grammar, for editors that colour by regular expressions. */
export function writeTextmate(): string {
  return `${JSON.stringify(
    {
      $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
      name: 'MLflow trace filter',
      scopeName: 'source.tracesift',
      fileTypes: [],
      patterns: patterns.map(([name, match]) => ({ name: `${name}.tracesift`, match })),
    },
    null,
    2,
  )}\n`
}

const strings = String.raw`'(?:''|\\'|[^'])*'|"(?:""|\\"|[^"])*"`
const key = '`(?:``|[^`])*`'

/** In this order: what stands first wins. */
const patterns: readonly (readonly [scope: string, match: string])[] = [
  ['comment', String.raw`--[^\r\n]*|#[^\r\n]*|/\*[\s\S]*?\*/`],
  ['variable.other.member.quoted', String.raw`(?<=\.)(?:${key}|${strings})`],
  ['string.quoted', strings],
  ['variable.other.quoted', key],
  ['keyword.operator.word', String.raw`(?i)(?<![\w.])(?:${words()})(?![\w.])`],
  ['keyword.operator', signs()],
  ['keyword.control.connective', String.raw`(?i)(?<![\w.])(?:AND|OR|NOT)(?![\w.])|&&?|\|\|?|,`],
  ['constant.language', String.raw`(?i)(?<![\w.])(?:NULL|TRUE|FALSE)(?![\w.])`],
  ['constant.numeric', String.raw`(?<![\w.])-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?:[a-zA-Z]+)?\b`],
  ['entity.name.namespace', String.raw`[\p{L}_][\p{L}\p{N}_]*(?=\s*\.)`],
  ['variable.other.member', String.raw`(?<=\.)\s*[\p{L}\p{N}_]+`],
  ['variable.other', String.raw`[\p{L}_][\p{L}\p{N}_]*`],
  ['punctuation', '[().]'],
]

function words(): string {
  return spellings(/^[A-Z]/)
    .map((words) => words.replaceAll(' ', String.raw`\s+`))
    .join('|')
}

function signs(): string {
  return spellings(/^[^A-Z]/)
    .map((sign) => sign.replace(/[*^]/g, String.raw`\$&`))
    .join('|')
}

/** The spellings of the operators, longest first, so that no shorter one hides a longer. */
function spellings(which: RegExp): string[] {
  return (Object.keys(operators) as Operator[])
    .map((operator) => operatorFacts(operator).spelling)
    .filter((spelling) => which.test(spelling))
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
}
