import { lineMap, positionAt } from '../../../source/line-map.ts'
import type { CellPlace } from '../../finding.ts'
import type { TextView } from '../../text-view.ts'
import { cellView } from './cell-view.ts'
import { type NotebookCell, notebookCells } from './notebook-cells.ts'

/**
 * Where a reader of a notebook sees an offset of its raw text; `undefined` for what is in no cell. The notebook is read
 * once, for any number of offsets.
 */
export function cellPlaces(text: string): (offset: number) => CellPlace | undefined {
  const { cells } = notebookCells(text)
  return (offset) => {
    const index = cells.findIndex((cell) => holds(cell, offset))
    const cell = cells[index]
    return cell && placeIn(index, cellView(text, cell), offset)
  }
}

function holds({ source }: NotebookCell, offset: number): boolean {
  const [first, last] = [source[0], source.at(-1)]
  return first !== undefined && last !== undefined && first.start <= offset && offset <= last.end
}

function placeIn(cell: number, view: TextView, offset: number): CellPlace {
  const { line, column } = positionAt(lineMap(view.text), innerOffset(view, offset))
  return { cell, line: line + 1, column: column + 1 }
}

/** An offset inside an escape is that of its beginning; one between two strings of a cell, that of the later one. */
function innerOffset({ text, runs }: TextView, offset: number): number {
  for (const { at, length, outer, outerLength } of runs) {
    if (offset < outer) return at
    if (offset < outer + outerLength) return length === outerLength ? at + offset - outer : at
  }
  return text.length
}
