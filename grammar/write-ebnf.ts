import { lexicalRules, terminals } from './terminals.ts'

/** A rule of the parser as Chevrotain tells it. */
export interface Production {
  readonly type: string
  readonly name?: string
  readonly definition: readonly Production[]
}

/** The whole grammar: the parser's rules, then what the scanner makes tokens of. */
export function writeEbnf(rules: readonly Production[]): string {
  const lexical = lexicalRules.map(({ name, definition, comment }) => {
    const rule = wrap(`${name} = ${definition} ;`)
    return comment === undefined ? rule : `(* ${comment} *)\n${rule}`
  })
  return `${[
    '(* The union grammar of all dialects, written by `npm run generate` from src/syntax/parser.ts. *)',
    '(* A part in brackets may be missing; where a condition needs it, that is reported. *)',
    ...rules.map((rule) => wrap(writeRule(rule))),
    '(* Tokens. Between them stands white space. *)',
    ...lexical,
  ].join('\n\n')}\n`
}

/** One rule of the parser: `group = "(" disjunction [ ")" ] ;`. */
export function writeRule(rule: Production): string {
  return `${rule.name} = ${sequence(rule.definition)} ;`
}

function sequence(parts: readonly Production[]): string {
  return parts.map((part) => write(part, parts.length > 1)).join(' ')
}

function write(part: Production, inSequence: boolean): string {
  switch (part.type) {
    case 'NonTerminal':
      return part.name as string
    case 'Terminal':
      return terminals[part.name as keyof typeof terminals]
    case 'Option':
      return `[ ${sequence(part.definition)} ]`
    case 'Repetition':
      return `{ ${sequence(part.definition)} }`
    case 'RepetitionMandatory':
      return `${bracketed(part)} { ${sequence(part.definition)} }`
    case 'Alternation': {
      const choice = part.definition.map(({ definition }) => sequence(definition)).join(' | ')
      return inSequence ? `( ${choice} )` : choice
    }
    default:
      throw new Error(`The grammar has a part of the kind ${part.type}, which write-ebnf.ts does not know.`)
  }
}

function bracketed(part: Production): string {
  const once = sequence(part.definition)
  return part.definition[0]?.type === 'Alternation' ? `( ${once} )` : once
}

/** Breaks a long rule before its alternatives. */
function wrap(rule: string): string {
  if (rule.length <= 110) return rule
  const indent = ' '.repeat(rule.indexOf('=') - 2)
  const lines = ['']
  for (const part of rule.split(/ (?=\| )/)) {
    const line = `${lines.at(-1)} ${part}`
    if (line.length > 110) lines.push(`${indent} ${part}`)
    else lines[lines.length - 1] = line
  }
  return lines.join('\n').trimStart()
}
