import { parameterNamed } from '../survey/find-variable.ts'
import type { Place, Survey } from '../survey/variable.ts'
import type { ScriptNode } from '../syntax/tree.ts'
import type { Bound, BoundNode, Evaluation, List, Property } from './evaluation.ts'
import { listsOf } from './list-items.ts'
import { originsOf, writtenAs } from './origins.ts'
import { findProperty } from './properties.ts'
import { type Reading, type ScriptHole, unknownReading } from './reading.ts'
import { readingsOf } from './text-readings.ts'
import { typeOf } from './types.ts'
import { followValues } from './values.ts'

/** Further in than this nothing is followed. */
const deepest = 40

/** How many expressions are looked at for one text. */
const mostSteps = 4000

/** Follows the expressions of a file. */
export class Evaluator implements Evaluation {
  readonly text: string
  readonly survey: Survey
  #depth = 0
  #steps = 0
  readonly #active = new Set<ScriptNode>()

  constructor(text: string, survey: Survey) {
    this.text = text
    this.survey = survey
  }

  /** To be called before each text, which has its own allowance. */
  begin(): void {
    this.#steps = 0
  }

  readings(node: ScriptNode, bound: Bound): readonly Reading[] {
    return this.#once(
      node,
      () => readingsOf(this, node, bound),
      () => [unknownReading(this.hole(node))],
    )
  }

  lists(node: ScriptNode, bound: Bound): readonly List[] | undefined {
    return this.#once(
      node,
      () => listsOf(this, node, bound),
      () => undefined,
    )
  }

  values(node: ScriptNode, bound: Bound): readonly BoundNode[] {
    return this.#once(
      node,
      () => followValues(this, node, bound),
      () => [],
    )
  }

  property(node: ScriptNode, name: string, bound: Bound): Property {
    return this.#deeper(
      () => findProperty(this, node, name, bound),
      () => ({ values: [], variables: [], isComplete: false }),
    )
  }

  hole(node: ScriptNode): ScriptHole {
    const source = writtenAs(node, this.text)
    const type = typeOf(node, this.survey)
    const parameter = parameterNamed(node, this.survey.places)
    return {
      kind: 'hole',
      span: node.span,
      source: source.length > longestSource ? `${source.slice(0, longestSource)}…` : source,
      origins: originsOf(node, this.text, this.survey),
      ...(type && { type }),
      ...(parameter && { parameter }),
    }
  }

  placeOf(node: ScriptNode): Place | undefined {
    const place = this.survey.places.get(node)
    return place === undefined && node.kind === 'member' ? this.placeOf(node.object) : place
  }

  /** What comes back to itself is not followed again. */
  #once<Result>(node: ScriptNode, run: () => Result, otherwise: () => Result): Result {
    if (this.#active.has(node)) return otherwise()
    this.#active.add(node)
    try {
      return this.#deeper(run, otherwise)
    } finally {
      this.#active.delete(node)
    }
  }

  #deeper<Result>(run: () => Result, otherwise: () => Result): Result {
    if (this.#depth > deepest || this.#steps > mostSteps) return otherwise()
    this.#depth++
    this.#steps++
    try {
      return run()
    } finally {
      this.#depth--
    }
  }
}

const longestSource = 80
