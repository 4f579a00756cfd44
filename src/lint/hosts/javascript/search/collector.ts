import type { EmbeddedKind, EmbeddedText, Piece } from '../../../embedded.ts'
import { type Bound, nothingBound } from '../evaluate/evaluation.ts'
import { Evaluator } from '../evaluate/evaluator.ts'
import { isEmpty, onlyHole, type Reading } from '../evaluate/reading.ts'
import type { Survey, Variable } from '../survey/variable.ts'
import type { ScriptNode } from '../syntax/tree.ts'
import { openParameters } from './open-parameters.ts'
import type { SaidDialect } from './said-dialect.ts'
import { sourcesOfParameter } from './sources-of-parameter.ts'

/** Gathers the texts that expressions are, each once for each alternative. */
export class Collector {
  readonly text: string
  readonly survey: Survey
  readonly evaluator: Evaluator
  readonly texts: EmbeddedText[] = []
  readonly #seen = new Set<ScriptNode>()
  readonly #followed: Variable[] = []

  constructor(text: string, survey: Survey) {
    this.text = text
    this.survey = survey
    this.evaluator = new Evaluator(text, survey)
  }

  /** Whether something was already looked at as a text. */
  has(node: ScriptNode): boolean {
    return this.#seen.has(node)
  }

  /** An expression that is a text of that kind; the indexes of what it may be. */
  filter(node: ScriptNode, kind: EmbeddedKind, dialect: SaidDialect, bound: Bound = nothingBound): number[] {
    this.#seen.add(node)
    this.evaluator.begin()
    const readings = this.evaluator.readings(node, bound)
    return [...this.#addAll(readings, kind, node, dialect), ...this.#given(readings, kind, dialect)]
  }

  /** An expression that is a list of keys, or one of them; a list that is not known has none. */
  order(node: ScriptNode, dialect: SaidDialect, bound: Bound = nothingBound): number[] {
    this.#seen.add(node)
    this.evaluator.begin()
    const lists = this.evaluator.lists(node, bound)
    const items = lists?.flatMap(({ items }) => items.flatMap(({ readings }) => readings))
    const readings = items ?? this.evaluator.readings(node, bound)
    const known = readings.filter((reading) => onlyHole(reading) === undefined)
    return this.#addAll(known.map(alone), 'order', node, dialect)
  }

  /** What a function is given and makes a filter of, or conditions at either end of one, is filters of its own. */
  #given(readings: readonly Reading[], kind: EmbeddedKind, dialect: SaidDialect): number[] {
    const parameters = new Set(readings.flatMap(openParameters))
    return [...parameters].flatMap((parameter) => {
      if (this.#followed.includes(parameter) || this.#followed.length > mostFollowed) return []
      this.#followed.push(parameter)
      const found = sourcesOfParameter(this.evaluator, parameter).flatMap((node) =>
        this.has(node) ? [] : this.#known(node, kind, dialect),
      )
      this.#followed.pop()
      return found
    })
  }

  #known(node: ScriptNode, kind: EmbeddedKind, dialect: SaidDialect): number[] {
    this.#seen.add(node)
    this.evaluator.begin()
    const readings = this.evaluator.readings(node, nothingBound)
    const known = readings.filter((reading) => onlyHole(reading) === undefined)
    return [...this.#addAll(known, kind, node, dialect), ...this.#given(readings, kind, dialect)]
  }

  /** A text put together elsewhere. */
  add(text: EmbeddedText): number {
    return this.texts.push(text) - 1
  }

  #addAll(
    readings: readonly Reading[],
    kind: EmbeddedKind,
    { span }: ScriptNode,
    dialect: SaidDialect,
  ): number[] {
    if (dialect === 'unknown') return []
    return readings
      .filter((reading) => readings.length === 1 || !isEmpty(reading))
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ pieces, certainty }) =>
        this.add({ kind, pieces: pieces.map(plainPiece), certainty, span, ...(dialect && { dialect }) }),
      )
  }
}

/** A key of an order is whole whether or not it is there. */
function alone({ pieces, certainty }: Reading): Reading {
  return { pieces, certainty: certainty === 'part' ? 'part' : 'whole' }
}

function plainPiece(piece: Reading['pieces'][number]): Piece {
  if (piece.kind === 'text') return piece
  const { parameter: _, ...hole } = piece
  return hole
}

/** A function that is given what another one was given is followed so far. */
const mostFollowed = 3
