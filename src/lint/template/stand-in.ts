import type { HoleType } from '../embedded.ts'
import type { HolePlace } from './hole-place.ts'
import type { Hole, Template } from './template.ts'

/** How many ways there are to fill the holes of a template. */
export const standInCount = 4

/**
 * What the hole could be, so unlike one another that what is wrong with all of them is wrong whatever the hole is. The
 * first ones are words and numbers that nothing else in a filter is likely to hold.
 */
export function standIn({ index, place, piece }: Hole, way: number): string {
  const word = wordOf(index)
  const number = numberOf(index)
  const texts = tables[place](word, number, piece.type)
  return texts[way % texts.length] as string
}

/** A text in which the stand-ins of holes are their sources again: `{user}`. */
export function nameHoles(text: string, { holes }: Template): string {
  return holes.reduce((named, { index, piece }) => {
    const name = `{${piece.source}}`
    return named.replaceAll(wordOf(index), name).replaceAll(numberOf(index), name)
  }, text)
}

function wordOf(index: number): string {
  return `zq${index}qz`
}

/** In milliseconds a day in the year 2283, so that no unit of time is doubtful. */
function numberOf(index: number): string {
  return String(9_900_000_000_017 + index * 86_400_000)
}

type StandIns = (word: string, number: string, type: HoleType | undefined) => readonly string[]

const quoted: StandIns = (word, number, type) => {
  if (type === 'number') return [number, '5', '0', '17']
  return type === 'quoted' ? [`'${word}'`] : [word, 'OK', number, '%']
}

const tables: Readonly<Record<HolePlace, StandIns>> = {
  quoted,
  backticked: (word) => [word, 'a.b', 'mlflow.user', 'name'],
  name: (word) => [word, '', 'attributes.', 'a'],
  prefix: () => ['attributes', 'tags', 'metadata', 'span'],
  key: (word) => [word, 'name', '`a.b`', 'timestamp_ms'],
  digits: (word, number) => [number, word, `'${word}'`, ''],
  number: (_, number) => [number, '5', '0', '17'],
  value: (word, number, type) =>
    type === 'number' ? [number, '5', '0', '17'] : [number, `'${word}'`, `('${word}')`, "'OK'"],
  item: (word, number) => [`'${word}'`, "'OK'", number, `'${word}', 'OK'`],
  field: (word) => ['attributes.status', 'attributes.timestamp_ms', `tags.${word}`, `metadata.${word}`],
  operator: () => ['=', 'IN', '>', 'LIKE'],
  direction: () => ['DESC', 'ASC', '', 'DESC'],
  conditions: (word) => [
    `tags.${word} = '${word}'`,
    '',
    ` AND tags.${word} = '${word}'`,
    `tags.${word} = '${word}' AND `,
  ],
}
