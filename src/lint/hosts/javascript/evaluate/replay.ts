import type { Place, Step, Variable, Write } from '../survey/variable.ts'

/** How surely a write has happened: `repeated` is in a loop, any number of times. */
export type Surely = 'certain' | 'maybe' | 'repeated'

/** What writing does to what a variable may be. */
export interface Writing<State> {
  readonly apply: (state: State, write: Write, surely: Surely) => State
  readonly either: (states: readonly State[]) => State
}

/** What a variable may be at a place, by what was written into it until then. */
export function replay<State>(
  variable: Variable,
  use: Place,
  initial: State,
  writing: Writing<State>,
): State {
  const past = writesBefore(variable.writes, use)
  const ways = past.map((write) => wayTo(write, use, variable)).filter((way) => way !== undefined)
  return replayFrom(ways, 0, initial, writing)
}

/** A write and the conditions and loops between it and the use. */
interface Way {
  readonly write: Write
  readonly steps: readonly Step[]
  readonly isRepeated: boolean
}

/**
 * Inside one function the order of the text is that of time, but for what comes round in a loop; writes of other
 * functions may have happened.
 */
function writesBefore(writes: readonly Write[], use: Place): readonly Write[] {
  const past = writes.filter(({ place, end }) => place.owner !== use.owner || end <= use.at)
  return past.length > 0
    ? past
    : writes.filter(({ place }) => place.steps.some((step) => step.isLoop && use.steps.includes(step)))
}

/** Absent for what another arm of a branch around the use writes. */
function wayTo(write: Write, use: Place, { place }: Variable): Way | undefined {
  const steps = write.place.steps
  let common = 0
  while (common < steps.length && sameStep(steps[common], use.steps[common])) common++
  const [next, other] = [steps[common], use.steps[common]]
  if (next !== undefined && next.node === other?.node) return undefined
  const isRepeated = steps.slice(place.steps.length, common).some(({ isLoop }) => isLoop)
  return { write, steps: steps.slice(common), isRepeated: isRepeated && additive.has(write.how) }
}

const additive: ReadonlySet<string> = new Set(['append', 'push', 'unshift'])

function sameStep(one: Step | undefined, other: Step | undefined): boolean {
  return one?.node === other?.node && one?.arm === other?.arm
}

function replayFrom<State>(
  ways: readonly Way[],
  depth: number,
  initial: State,
  writing: Writing<State>,
): State {
  let state = initial
  for (let at = 0; at < ways.length; ) {
    const way = ways[at] as Way
    const step = way.steps[depth]
    const length = step === undefined ? 1 : sameGroup(ways, at, depth, step)
    const group = ways.slice(at, at + length)
    state =
      step === undefined
        ? writing.apply(state, way.write, way.isRepeated ? 'repeated' : 'certain')
        : replayGroup(group, depth, step, state, writing)
    at += length
  }
  return state
}

function sameGroup(ways: readonly Way[], start: number, depth: number, { node }: Step): number {
  let end = start
  while (ways[end]?.steps[depth]?.node === node) end++
  return end - start
}

function replayGroup<State>(
  group: readonly Way[],
  depth: number,
  step: Step,
  state: State,
  writing: Writing<State>,
): State {
  const applyAll = (surely: Surely) =>
    group.reduce((before, { write }) => writing.apply(before, write, surely), state)
  if (step.isLoop) return applyAll('repeated')
  const arms = Map.groupBy(group, ({ steps }) => steps[depth]?.arm)
  const onlyMore = group.every(({ write }) => additive.has(write.how))
  if (arms.size === 1 && step.arms !== 1 && onlyMore) return applyAll('maybe')
  const ends = [...arms.values()].map((ways) => replayFrom(ways, depth + 1, state, writing))
  return writing.either(step.arms === arms.size ? ends : [...ends, state])
}
