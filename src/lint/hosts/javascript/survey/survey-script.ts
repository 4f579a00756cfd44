import type {
  AssignNode,
  CallNode,
  ClassNode,
  DeclareNode,
  EnumNode,
  FunctionNode,
  ImportNode,
  LoopNode,
  MemberEntry,
  ObjectNode,
  ScriptNode,
  TemplateNode,
} from '../syntax/tree.ts'
import { declareMember, declareName, newScope, newVariable, patternWrite } from './declare.ts'
import { variableOf } from './find-variable.ts'
import { type Iteration, iterationOf } from './iteration.ts'
import { partsOf } from './parts-of.ts'
import type { Place, Survey, Variable, Write } from './variable.ts'

/** Goes over a file once and notes what is written where. */
export function surveyScript(body: readonly ScriptNode[]): Survey {
  const surveyor = new Surveyor()
  surveyor.all(body, { scope: newScope(undefined, true), steps: [], at: 0 })
  surveyor.settle()
  return surveyor
}

type Walkers = {
  readonly [Kind in ScriptNode['kind']]?: (node: Extract<ScriptNode, { kind: Kind }>, place: Place) => void
}

class Surveyor implements Survey {
  readonly calls: CallNode[] = []
  readonly tagged: TemplateNode[] = []
  readonly places = new Map<ScriptNode, Place>()
  readonly beginnings = new Map<number, ScriptNode>()
  readonly returns = new Map<FunctionNode, ScriptNode[]>()
  readonly owners = new Map<ScriptNode, Variable>()
  /** Names may be written before they are declared, so that these wait until all are. */
  readonly #pending: { readonly target: ScriptNode; readonly write: Write }[] = []

  all(nodes: readonly ScriptNode[], place: Place): void {
    for (const node of nodes) this.#walk(node, place)
  }

  settle(): void {
    const written = new Set<Variable>()
    for (const { target, write } of this.#pending) {
      const variable = this.#variableFor(target)
      variable?.writes.push(write)
      if (variable) written.add(variable)
    }
    for (const { writes } of written) writes.sort((one, other) => one.end - other.end)
  }

  #variableFor(target: ScriptNode): Variable | undefined {
    if (target.kind !== 'member' || target.name === undefined) return variableOf(target, this.places)
    const owner = variableOf(target.object, this.places)
    return owner && declareMember(owner, target.name, owner.place)
  }

  #walk(node: ScriptNode, outer: Place): void {
    const place = { ...outer, at: node.span.start }
    if (!this.beginnings.has(place.at)) this.beginnings.set(place.at, node)
    this.places.set(node, place)
    const walker = this.#walkers[node.kind] as ((node: ScriptNode, place: Place) => void) | undefined
    if (walker === undefined) this.all(partsOf(node), place)
    else walker(node, place)
  }

  readonly #walkers: Walkers = {
    declare: (node, place) => this.#declare(node, place),
    assign: (node, place) => this.#assign(node, place),
    branch: (node, place) => {
      this.all(node.before, place)
      this.#arms(node, node.arms, place, node.isExhaustive)
    },
    choice: (node, place) => {
      const [first, ...rest] = node.options
      this.all(node.condition ? [node.condition] : first ? [first] : [], place)
      const arms = node.condition ? node.options : rest
      this.#arms(
        node,
        arms.map((arm) => [arm]),
        place,
        node.condition !== undefined,
      )
    },
    guard: (node, place) => {
      this.#walk(node.condition, place)
      this.#arms(node, [[node.value]], place, false)
    },
    loop: (node, place) => this.#loop(node, place),
    block: (node, place) => this.all(node.body, { ...place, scope: newScope(place.scope, false) }),
    function: (node, place) => this.#function(node, place),
    class: (node, place) => this.#class(node, place),
    enum: (node, place) => this.#enum(node, place),
    object: (node, place) => this.#object(node, place),
    import: (node, place) => this.#import(node, place),
    call: (node, place) => this.#call(node, place),
    template: (node, place) => {
      if (node.tag !== undefined) this.tagged.push(node)
      this.all(partsOf(node), place)
    },
    return: ({ value }, place) => {
      if (value === undefined) return
      if (place.owner) this.returns.get(place.owner)?.push(value)
      this.#walk(value, place)
    },
  }

  #arms(
    node: ScriptNode,
    arms: readonly (readonly ScriptNode[])[],
    place: Place,
    isExhaustive: boolean,
  ): void {
    for (const [arm, nodes] of arms.entries()) {
      const step = { node, arm, isLoop: false, ...(isExhaustive && { arms: arms.length }) }
      this.all(nodes, { ...place, steps: [...place.steps, step] })
    }
  }

  #declare({ names, value, isWide, span }: DeclareNode, place: Place): void {
    if (value !== undefined) this.#walk(value, place)
    for (const pattern of names) {
      if (pattern.fallback) this.#walk(pattern.fallback, place)
      const variable = declareName(pattern.name, place, isWide)
      if (value !== undefined) variable.writes.push(patternWrite('set', value, pattern, place, span.end))
    }
  }

  #assign(node: AssignNode, place: Place): void {
    this.all(partsOf(node), place)
    const { target, how, names, value, span } = node
    const write = { how, values: [value], place, end: span.end }
    if (target !== undefined) this.#pending.push({ target, write })
    for (const pattern of names) {
      const named: ScriptNode = { kind: 'name', span: pattern.span, name: pattern.name }
      this.places.set(named, place)
      this.#pending.push({ target: named, write: patternWrite('set', value, pattern, place, span.end) })
    }
  }

  #loop(node: LoopNode, place: Place): void {
    if (node.each !== undefined) this.#walk(node.each, place)
    const inner: Place = {
      ...place,
      scope: newScope(place.scope, false),
      steps: [...place.steps, { node, arm: 0, isLoop: true }],
      loop: { span: node.head, variables: node.names.map(({ name }) => name) },
    }
    for (const pattern of node.names) {
      const write = patternWrite(node.each ? 'each' : 'change', node.each, pattern, inner, node.head.end)
      declareName(pattern.name, inner, false).writes.push(write)
    }
    this.all(node.before, inner)
    this.all(node.body, inner)
  }

  #function(node: FunctionNode, place: Place, iteration?: Iteration): void {
    this.places.set(node, place)
    if (node.name !== undefined) {
      declareName(node.name, place, false).writes.push({
        how: 'set',
        values: [node],
        place,
        end: node.span.start,
      })
    }
    this.returns.set(node, [])
    const { loop: _, ...outside } = place
    const names = node.parameters.flat().map(({ name }) => name)
    const inner: Place = {
      ...outside,
      scope: newScope(place.scope, true),
      steps: node.isConstructor
        ? place.steps
        : [...place.steps, { node, arm: 0, isLoop: iteration !== undefined }],
      owner: node,
      ...(iteration && { loop: { span: iteration.head, variables: names } }),
    }
    this.#parameters(node, inner, iteration)
    this.all(node.body, inner)
  }

  #parameters({ parameters, span }: FunctionNode, place: Place, iteration: Iteration | undefined): void {
    for (const [index, names] of parameters.entries()) {
      const items = iteration?.parameter === index ? iteration.items : undefined
      for (const pattern of names) {
        if (pattern.fallback) this.#walk(pattern.fallback, place)
        const write = patternWrite(items ? 'each' : 'parameter', items, pattern, place, span.start)
        declareName(pattern.name, place, false).writes.push(write)
      }
    }
  }

  #class(node: ClassNode, place: Place): void {
    const variable =
      node.name === undefined ? newVariable('class', place) : declareName(node.name, place, false)
    variable.writes.push({ how: 'set', values: [node], place, end: node.span.start })
    this.owners.set(node, variable)
    this.all(node.others, place)
    this.#members(node.members, variable, { ...place, self: variable })
  }

  #enum(node: EnumNode, place: Place): void {
    const variable = declareName(node.name, place, false)
    variable.writes.push({ how: 'set', values: [node], place, end: node.span.start })
    this.owners.set(node, variable)
    this.#members(node.members, variable, place)
  }

  #object(node: ObjectNode, place: Place): void {
    const self = newVariable('this', place)
    const hasMethods = node.members.some(({ value }) => value?.kind === 'function')
    this.#members(node.members, self, hasMethods ? { ...place, self } : place)
  }

  #members(members: readonly MemberEntry[], owner: Variable, place: Place): void {
    for (const { name, value, span } of members) {
      if (value === undefined) continue
      if (!this.beginnings.has(span.start)) this.beginnings.set(span.start, value)
      if (name !== undefined) {
        declareMember(owner, name, place).writes.push({ how: 'set', values: [value], place, end: span.end })
      }
      this.#walk(value, place)
    }
  }

  #import({ names, module, span }: ImportNode, place: Place): void {
    for (const { local, imported } of names) {
      const origin: ScriptNode = { kind: 'import', span, module, names: [{ local, imported }] }
      declareName(local, place, true).writes.push({ how: 'import', values: [origin], place, end: span.end })
    }
  }

  #call(node: CallNode, place: Place): void {
    this.calls.push(node)
    const iteration = iterationOf(node)
    for (const part of partsOf(node)) {
      if (iteration?.run === part) this.#function(iteration.run, place, iteration)
      else this.#walk(part, place)
    }
    const { callee, inputs, span } = node
    if (callee.kind !== 'member' || (callee.name !== 'push' && callee.name !== 'unshift')) return
    const write = { how: callee.name, values: inputs, place, end: span.end } as const
    this.#pending.push({ target: callee.object, write })
  }
}
