import type { Diagnostic, Edit, Fix, Safety } from '../../src/diagnostics/diagnostic.ts'

/** An edit in short. */
export function edit(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text }
}

/** A fix in short. */
export function fix(safety: Safety, ...edits: Edit[]): Fix {
  return { title: `Make it ${safety}`, safety, edits }
}

/** An error that a test does not read the words of, unless it says which. */
export function diagnostic(start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'some-code',
    severity: 'error',
    span: { start, end },
    message: 'It is wrong.',
    fixes: [],
    ...more,
  }
}

/** An error with its fixes, best first. */
export function fixable(...fixes: Fix[]): Diagnostic {
  return diagnostic(0, 1, { fixes })
}
