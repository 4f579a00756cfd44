import type { Branch, Control } from '../survey/control.ts'
import type { Event } from '../survey/scope.ts'
import { mergeValues } from '../values/merge-values.ts'
import type { Value } from '../values/value.ts'
import { applyEvent } from './apply-event.ts'
import { holeOf, type Reading } from './reading.ts'

/** Whose value is asked for, and where. */
export interface Flow {
  readonly reading: Reading
  readonly use: { readonly at: number; readonly branches: readonly Branch[] }
}

/** An event, and the bodies in which it stands. */
export interface Step {
  readonly event: Event
  readonly branches: readonly Branch[]
}

/** What a name may be; `undefined` where it has no value. */
type State = readonly Value[] | undefined

/** Runs, in the order of the text, what happens to a name in the bodies at one depth and below, up to its use. */
export function runEvents(flow: Flow, steps: readonly Step[], depth: number, start: State): State {
  let state = start
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] as Step
    const control = step.branches[depth]?.control
    if (control === undefined) {
      if (step.event.at <= flow.use.at)
        state = applyEvent(flow.reading, step.event, isRepeated(flow, step), state)
      at += 1
      continue
    }
    const next = steps.findIndex(
      ({ branches }, index) => index > at && branches[depth]?.control.from !== control.from,
    )
    const own = steps.slice(at, next < 0 ? undefined : next)
    state = runControl({ flow, steps: own, depth, control, state })
    at += own.length
  }
  return state
}

/** Whether an event in a loop that the use is not in happens in some rounds only. */
function isRepeated({ use }: Flow, { branches }: Step): boolean {
  const loop = branches.findIndex(
    ({ control }, depth) => control.kind === 'loop' && use.branches[depth]?.control.from !== control.from,
  )
  return loop >= 0 && loop < branches.length - 1
}

interface Run {
  readonly flow: Flow
  readonly steps: readonly Step[]
  readonly depth: number
  readonly control: Control
  readonly state: State
}

function runControl(run: Run): State {
  const { use } = run.flow
  const inside = use.branches[run.depth]
  const within = inside?.control.from === run.control.from ? inside.index : undefined
  return { choice: runChoice, loop: runLoop, try: runTry }[run.control.kind](run, within)
}

function runBody({ flow, steps, depth }: Run, index: number, state: State): State {
  return runEvents(
    flow,
    steps.filter(({ branches }) => branches[depth]?.index === index),
    depth + 1,
    state,
  )
}

function runChoice(run: Run, within: number | undefined): State {
  if (within !== undefined) return runBody(run, within, run.state)
  const ends = run.control.bodies.map(({ leaves }, index) =>
    leaves ? undefined : runBody(run, index, run.state),
  )
  return merge(run, run.control.exhaustive ? ends : [run.state, ...ends])
}

/** A round can begin with what an earlier one left, unless that is only more of the same. */
function runLoop(run: Run, within: number | undefined): State {
  if (within === undefined) return runBody(run, 1, merge(run, [run.state, runRounds(run)]))
  if (within !== 0) return runBody(run, within, run.state)
  const use = { at: run.control.to, branches: run.flow.use.branches.slice(0, run.depth + 1) }
  const later = { ...run, flow: { ...run.flow, use } }
  const changes = run.steps.some(({ event }) => event.kind === 'assign' && event.at > run.flow.use.at)
  const before = changes ? merge(run, [run.state, runBody(later, 0, run.state)]) : run.state
  return runBody(run, 0, before)
}

/** What joins items shows between two of them. */
function runRounds(run: Run): State {
  const once = runBody(run, 0, run.state)
  const grows = run.steps.some(({ event: { kind } }) => kind === 'append' || kind === 'prepend')
  return grows && run.depth < deepestDoubled ? runBody(run, 0, once) : once
}

/** Loops inside loops run in all of each other's rounds. */
const deepestDoubled = 4

function runTry(run: Run, within: number | undefined): State {
  const { bodies } = run.control
  const tried = runBody(run, 0, run.state)
  if (within === 0) return tried
  const word = within === undefined ? undefined : bodies[within]?.word
  if (within !== undefined && word === 'except') return runBody(run, within, merge(run, [run.state, tried]))
  const done = runNamed(run, 'else', tried)
  if (word === 'else') return done
  const caught = bodies.map((body, index) =>
    body.word === 'except' && !body.leaves ? runBody(run, index, run.state) : undefined,
  )
  return runNamed(run, 'finally', merge(run, [bodies[0]?.leaves ? undefined : done, ...caught]))
}

function runNamed(run: Run, word: string, state: State): State {
  const index = run.control.bodies.findIndex((body) => body.word === word)
  return index < 0 ? state : runBody(run, index, state)
}

function merge({ flow, steps }: Run, states: readonly State[]): State {
  const known = states.filter((state) => state !== undefined)
  if (known.length === 0) return undefined
  const [first] = steps
  const node = first?.event.node ?? flow.reading.survey.root
  return mergeValues(known.flat(), () => holeOf(flow.reading, node))
}
