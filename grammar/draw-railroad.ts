import { terminals } from './terminals.ts'
import type { Production } from './write-ebnf.ts'

/** A piece of track: it enters on the left and leaves on the right, `up` and `down` are its reach above and below. */
interface Track {
  readonly width: number
  readonly up: number
  readonly down: number
  draw(x: number, y: number): string
}

const gap = 12
const half = 14

/** The diagram of one rule as SVG. */
export function drawRailroad(rule: Production): string {
  const track = sequenceOf([end(), ...rule.definition.map(trackOf), end()])
  const width = track.width + 2 * gap
  const height = track.up + track.down + 2 * gap
  return [
    `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${rule.name}">`,
    track.draw(gap, gap + track.up),
    '</svg>',
  ].join('\n')
}

function trackOf(part: Production): Track {
  const inner = () => sequenceOf(part.definition.map(trackOf))
  switch (part.type) {
    case 'NonTerminal':
      return box(part.name as string, 'rule')
    case 'Terminal':
      return box(terminals[part.name as keyof typeof terminals].replaceAll('"', ''), 'terminal')
    case 'Option':
      return choiceOf([line(), inner()])
    case 'Repetition':
      return choiceOf([line(), loopOf(inner())])
    case 'RepetitionMandatory':
      return loopOf(inner())
    case 'Alternation':
      return choiceOf(part.definition.map(({ definition }) => sequenceOf(definition.map(trackOf))))
    default:
      throw new Error(
        `The grammar has a part of the kind ${part.type}, which draw-railroad.ts does not know.`,
      )
  }
}

function box(text: string, kind: 'rule' | 'terminal'): Track {
  const width = text.length * 9 + 2 * gap
  const radius = kind === 'terminal' ? half : 2
  const label = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return {
    width,
    up: half,
    down: half,
    draw: (x, y) =>
      `<rect class="${kind}" x="${x}" y="${y - half}" width="${width}" height="${2 * half}" rx="${radius}"/>` +
      `<text x="${x + width / 2}" y="${y + 5}">${label}</text>`,
  }
}

function line(): Track {
  return { width: 0, up: 0, down: 0, draw: () => '' }
}

function end(): Track {
  return { width: 8, up: half, down: half, draw: (x, y) => path(`M${x + 4} ${y - 8}v16M${x} ${y}h8`) }
}

function sequenceOf(tracks: readonly Track[]): Track {
  if (tracks.length === 1) return tracks[0] as Track
  return {
    width: sum(tracks.map(({ width }) => width)) + gap * (tracks.length - 1),
    up: Math.max(...tracks.map(({ up }) => up)),
    down: Math.max(...tracks.map(({ down }) => down)),
    draw(x, y) {
      let at = x
      return tracks
        .map((track, index) => {
          const joint = index === 0 ? '' : path(`M${at} ${y}h${gap}`)
          if (index > 0) at += gap
          const drawn = joint + track.draw(at, y)
          at += track.width
          return drawn
        })
        .join('\n')
    },
  }
}

/** The first way goes straight on, the others below it. */
function choiceOf(ways: readonly Track[]): Track {
  const widest = Math.max(...ways.map(({ width }) => width))
  const width = widest + 4 * gap
  const offsets: number[] = [0]
  for (const [index, { up }] of ways.entries()) {
    if (index > 0) offsets.push((offsets[index - 1] ?? 0) + (ways[index - 1]?.down ?? 0) + up + gap)
  }
  return {
    width,
    up: ways[0]?.up ?? 0,
    down: (offsets.at(-1) ?? 0) + (ways.at(-1)?.down ?? 0),
    draw: (x, y) =>
      ways
        .map((way, index) => {
          const drop = offsets[index] ?? 0
          const rest = widest - way.width
          if (drop === 0) {
            return `${path(`M${x} ${y}h${2 * gap}`)}${way.draw(x + 2 * gap, y)}${path(`M${x + 2 * gap + way.width} ${y}h${rest + 2 * gap}`)}`
          }
          const down = `M${x} ${y}q${gap} 0 ${gap} ${gap}v${drop - 2 * gap}q0 ${gap} ${gap} ${gap}`
          const back = `M${x + 2 * gap + way.width} ${y + drop}h${rest}q${gap} 0 ${gap} ${-gap}v${2 * gap - drop}q0 ${-gap} ${gap} ${-gap}`
          return path(down) + way.draw(x + 2 * gap, y + drop) + path(back)
        })
        .join('\n'),
  }
}

/** A track with a way back above it. */
function loopOf(track: Track): Track {
  const rise = track.up + gap
  return {
    width: track.width + 2 * gap,
    up: rise,
    down: track.down,
    draw: (x, y) => {
      const back = `M${x + gap + track.width} ${y}q${gap} 0 ${gap} ${-gap}v${2 * gap - rise}q0 ${-gap} ${-gap} ${-gap}h${-track.width}q${-gap} 0 ${-gap} ${gap}v${rise - 2 * gap}q0 ${gap} ${gap} ${gap}`
      return `${path(`M${x} ${y}h${gap}`)}${track.draw(x + gap, y)}${path(`M${x + gap + track.width} ${y}h${gap}`)}${path(back)}`
    },
  }
}

function path(commands: string): string {
  return `<path d="${commands}"/>`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
