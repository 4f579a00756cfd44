/** Why a pattern cannot be run. `invalid`: Python refuses it as well. */
export interface PatternFault {
  readonly fault: 'invalid' | 'unsupported'
  /** What is wrong; lower case, without a full stop. */
  readonly reason: string
}

/** Ends the reading of a pattern; caught where the pattern comes in. */
export class PatternFaultError extends Error {
  readonly fault: PatternFault

  constructor(fault: PatternFault) {
    super(fault.reason)
    this.fault = fault
  }
}

/** @throws PatternFaultError: what Python refuses. */
export function invalid(reason: string): never {
  throw new PatternFaultError({ fault: 'invalid', reason })
}
