import { type TextView, ViewBuilder } from '../../text-view.ts'

/** Whether a text is what was typed and shown at Python's prompt. */
export function hasPrompts(text: string): boolean {
  return /^\s*>>>/.test(text)
}

/** What was typed at Python's prompts, without them and without what was shown. */
export function promptView(text: string): TextView {
  const builder = new ViewBuilder(0)
  for (const { index, 1: prompt = '', 2: typed = '' } of text.matchAll(typedLine)) {
    builder.copy(typed, index + prompt.length)
  }
  const indent = /^[ \t]*(?=>>>)/m.exec(text)?.[0] ?? ''
  return builder.build((inserted) => inserted.replace(/\r\n?|\n/g, `$&${indent}... `))
}

const typedLine = /^([ \t]*(?:>>>|\.\.\.)(?: |(?=[\r\n]|$)|\t))([^\r\n]*(?:\r\n?|\n)?)/gm
