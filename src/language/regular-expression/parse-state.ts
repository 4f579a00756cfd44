import { invalid } from './pattern-fault.ts'
import { Reader } from './reader.ts'

/** What is known of a pattern while it is read. */
export class ParseState {
  readonly reader: Reader
  /** How many groups are open around the place. */
  depth = 0
  /** The first thing found that Python has and linear time does not allow. */
  unsupported: string | undefined
  readonly #names = new Map<string, number>()
  readonly #open = new Set<number>()
  readonly #promised = new Set<number>()
  #groups = 1

  constructor(pattern: string) {
    this.reader = new Reader(pattern)
  }

  /** Remembers the reason; the reading goes on, since Python may refuse what follows. */
  refuse(reason: string): void {
    this.unsupported ??= reason
  }

  openGroup(name: string | undefined): number {
    const group = this.#groups
    this.#groups += 1
    this.#open.add(group)
    if (name === undefined) return group
    if (this.#names.has(name)) invalid(`the group ${name} is there twice`)
    this.#names.set(name, group)
    return group
  }

  closeGroup(group: number): void {
    this.#open.delete(group)
  }

  /** The group of a name: a reference to one that comes later is invalid. */
  groupNamed(name: string): number {
    return this.#names.get(name) ?? invalid(`there is no group called ${name} before it is referred to`)
  }

  /** Checks a back-reference. */
  refer(group: number): void {
    if (group >= this.#groups) invalid(`there is no group ${group} before it is referred to`)
    if (this.#open.has(group)) invalid(`the group ${group} refers to itself`)
    this.refuse('it refers back to a group')
  }

  /** Notes a condition on a group, which may come later. */
  promise(group: number): void {
    this.#promised.add(group)
  }

  /** Checks the conditions, once every group is known. */
  finish(): void {
    for (const group of this.#promised) if (group >= this.#groups) invalid(`there is no group ${group}`)
  }
}
