import type { FindingReport } from '../../../../src/cli/reporters/findings/finding-report.ts'
import type { LintedFile } from '../../../../src/lint/files/linted-file.ts'
import type { Finding } from '../../../../src/lint/finding.ts'

const script = '# 😀\r\nsearch_traces("status = \'OK\'")\r\nsearch_traces("status = \'OK\'")\r\n'

function prefix(start: number): Finding {
  const span = { start, end: start + 6 }
  return {
    code: 'missing-prefix',
    severity: 'error',
    span,
    message: '"status" has no prefix; expected "attributes.status".',
    fixes: [
      {
        title: 'Write attributes.status',
        safety: 'safe',
        edits: [{ span: { start, end: start }, text: 'attributes.' }],
      },
    ],
  }
}

/** A script with three findings, one over two lines, and a notebook of an odd name with one. */
export const files: readonly LintedFile[] = [
  {
    path: 'a/b.py',
    text: script,
    findings: [
      prefix(script.indexOf('status')),
      prefix(script.lastIndexOf('status')),
      {
        code: 'text-scan',
        severity: 'info',
        span: { start: script.lastIndexOf('search'), end: script.length },
        message: '100 % slow, <really>: "a" & \u0007.',
        help: 'Bound it.\nOr not.',
        fixes: [],
      },
    ],
  },
  {
    path: 'my, [nb]: 1%.ipynb',
    text: '{"cells": [\n  "x = 1"]}',
    findings: [
      {
        code: 'unknown-status',
        severity: 'warning',
        span: { start: 15, end: 16 },
        message: 'No such status.',
        fixes: [],
        cell: { cell: 0, line: 1, column: 1 },
      },
    ],
  },
]

/** What a run over files found, in a folder that is not there. */
export function reportOf(found: readonly LintedFile[]): FindingReport {
  return {
    files: found,
    cwd: '/work space',
    version: '1.2.3',
    started: new Date('2027-01-31T12:00:00.500Z'),
    duration: 1.2345,
    colour: false,
  }
}
