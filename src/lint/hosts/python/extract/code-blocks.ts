import { type TextView, ViewBuilder } from '../../../text-view.ts'

/** The Python code in a docstring: what is typed into a prompt, as one text, and each marked block. */
export function codeBlocks(text: string): readonly TextView[] {
  const lines = linesOf(text)
  const prompted = lines.filter(({ written }) => prompt.test(written))
  const blocks = lines.flatMap((_, index) => blockAfter(lines, index))
  const session = prompted.map((line) => withoutStart(line, (prompt.exec(line.written)?.[0] ?? '').length))
  return [session, ...blocks].filter((block) => block.length > 0).map(viewOf)
}

interface Line {
  readonly start: number
  /** With its end. */
  readonly written: string
}

const prompt = /^[ \t]*(?:>>>|\.\.\.)(?: |(?=\r?\n|$))/

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) + 1 || text.length
    lines.push({ start, written: text.slice(start, end) })
    start = end
  }
  return lines
}

function withoutStart({ start, written }: Line, length: number): Line {
  return { start: start + length, written: written.slice(length) }
}

/** The block that a line announces. */
function blockAfter(lines: readonly Line[], index: number): readonly (readonly Line[])[] {
  const { written } = lines[index] as Line
  const fence = /^[ \t]*(`{3,}|~{3,})\s*(?:python\d*|py\d*)\b[^`\r\n]*$/i.exec(written.trimEnd())?.[1]
  const block =
    fence !== undefined ? fenced(lines, index, fence) : announces(written) ? indented(lines, index) : []
  return block.some(({ written: line }) => prompt.test(line)) ? [] : [block]
}

function announces(written: string): boolean {
  const line = written.trim()
  if (line.startsWith('..'))
    return /^\.\.\s+(?:code-block|code|sourcecode|testcode|ipython)::(?:\s+(?:python\d*|py\d*|ipython))?$/i.test(
      line,
    )
  return line.endsWith('::')
}

function fenced(lines: readonly Line[], index: number, fence: string): readonly Line[] {
  const end = lines.findIndex(({ written }, at) => at > index && written.trim().startsWith(fence))
  return lines.slice(index + 1, end < 0 ? undefined : end)
}

/** The lines that are further in than the one that announces them, without options of the directive. */
function indented(lines: readonly Line[], index: number): readonly Line[] {
  const margin = marginOf((lines[index] as Line).written)
  const rest = lines.slice(index + 1)
  const end = rest.findIndex(({ written }) => written.trim() !== '' && marginOf(written) <= margin)
  const block = end < 0 ? rest : rest.slice(0, end)
  const options = block.findIndex(({ written }) => !/^\s*:[\w-]+:/.test(written))
  return options < 0 ? [] : block.slice(options)
}

function marginOf(written: string): number {
  return (/^[ \t]*/.exec(written)?.[0] ?? '').length
}

/** The text of some lines without their common margin; a line that is put in gets it. */
function viewOf(block: readonly Line[]): TextView {
  const margins = block.filter(({ written }) => written.trim() !== '').map(({ written }) => marginOf(written))
  const margin = Math.min(...margins, 1000)
  const builder = new ViewBuilder(block[0]?.start ?? 0)
  for (const line of block) {
    const { start, written } = withoutStart(line, Math.min(margin, marginOf(line.written)))
    builder.copy(written, start)
  }
  return builder.build((text) => (/[\r\n]/.test(text) ? undefined : text))
}
