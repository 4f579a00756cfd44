import { coverSpans } from '../source/span.ts'
import type { ConnectiveSyntax, ExpressionSyntax } from './tree.ts'

/** Gathers the operands of one connective, and the connectives between them. */
export class Junction {
  private readonly kind: 'and' | 'or'
  private readonly strays: ConnectiveSyntax[]
  private readonly operands: ExpressionSyntax[] = []
  private readonly connectives: ConnectiveSyntax[] = []
  private pending: ConnectiveSyntax | undefined

  constructor(kind: 'and' | 'or', strays: ConnectiveSyntax[]) {
    this.kind = kind
    this.strays = strays
  }

  /** Adds a connective. One that joins nothing is a stray; of several in a row the first that is none of junk joins. */
  join(connective: ConnectiveSyntax): void {
    if (this.operands.length === 0 || (this.pending !== undefined && !this.pending.reported)) {
      this.strays.push(connective)
    } else {
      if (this.pending !== undefined) this.strays.push(this.pending)
      this.pending = connective
    }
  }

  /** Adds an operand; where no connective stands before it, an absent one does. */
  add(operand: ExpressionSyntax): void {
    const before = this.operands.at(-1)
    if (before !== undefined) {
      this.connectives.push(this.pending ?? absent(this.kind, before.span.end, operand.span.start))
    }
    this.operands.push(operand)
    this.pending = undefined
  }

  /** The operands joined; the only one itself; nothing where there is none. */
  end(): ExpressionSyntax | undefined {
    const { kind, operands, connectives, pending } = this
    if (pending !== undefined) this.strays.push(pending)
    const [first] = operands
    const last = operands.at(-1)
    if (first === undefined || last === undefined || first === last) return first
    return { kind, operands, connectives, span: coverSpans(first.span, last.span) }
  }
}

function absent(logic: 'and' | 'or', start: number, end: number): ConnectiveSyntax {
  return { kind: 'connective', logic, form: 'absent', text: '', span: { start, end } }
}
