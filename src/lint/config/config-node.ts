/** A value of a configuration file, and where it stands there. */
export interface ConfigNode {
  readonly value: unknown
  readonly start: number
  /** Of an object. */
  readonly members?: readonly ConfigMember[]
  /** Of a list. */
  readonly items?: readonly ConfigNode[]
}

/** A key and what is under it. */
export interface ConfigMember {
  readonly key: string
  readonly start: number
  readonly node: ConfigNode
}

/** What is wrong with a configuration file, and where. */
export interface ConfigFault {
  readonly start: number
  readonly message: string
}
