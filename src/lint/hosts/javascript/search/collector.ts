import type { EmbeddedKind, EmbeddedText } from '../../../embedded.ts'
import { type Bound, nothingBound } from '../evaluate/evaluation.ts'
import { Evaluator } from '../evaluate/evaluator.ts'
import { isEmpty, onlyHole, type Reading } from '../evaluate/reading.ts'
import type { Survey } from '../survey/variable.ts'
import type { ScriptNode } from '../syntax/tree.ts'
import type { SaidDialect } from './said-dialect.ts'

/** Gathers the texts that expressions are, each once for each alternative. */
export class Collector {
  readonly text: string
  readonly survey: Survey
  readonly evaluator: Evaluator
  readonly texts: EmbeddedText[] = []
  readonly #seen = new Set<ScriptNode>()

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
    return this.#addAll(readings, kind, node, dialect)
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
        this.add({ kind, pieces, certainty, span, ...(dialect && { dialect }) }),
      )
  }
}

/** A key of an order is whole whether or not it is there. */
function alone({ pieces, certainty }: Reading): Reading {
  return { pieces, certainty: certainty === 'part' ? 'part' : 'whole' }
}
