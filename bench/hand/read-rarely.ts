import { plainText } from '../../src/source/source-text.ts'
import { beginScan, type Expectation, type Scan } from '../../src/syntax/scan.ts'
import { type Cursor, refuse } from './cursor.ts'

/** Leaves what comes next to our own scanner. */
export function readRarely<Node>(
  cursor: Cursor,
  expects: Expectation,
  read: (scan: Scan) => Node | undefined,
): Node {
  const scan = beginScan(plainText(cursor.text), cursor.rules)
  scan.at = cursor.at
  scan.expects = expects
  scan.listDepth = expects === 'list' ? 1 : 0
  const node = read(scan)
  if (node === undefined || scan.faults.length > 0 || scan.at === cursor.at) refuse()
  cursor.at = scan.at
  return node
}
