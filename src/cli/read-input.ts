import type { CliIo } from './cli-io.ts'
import { UsageError } from './usage-error.ts'

/**
 * The text of an argument, or where that is `-`, of the standard input, without the end of its last line.
 * @throws UsageError where somebody would have to type the input.
 */
export async function readArgument(io: CliIo, argument: string): Promise<string> {
  if (argument !== '-') return argument
  if (io.input.isTTY)
    throw new UsageError('A filter is missing: give it as an argument, in quotes, or pipe it in.')
  let text = ''
  for await (const part of decode(io.input)) text += part
  return text.replace(/\r?\n$/, '')
}

/** The lines of the standard input, each as soon as it is there, without their ends. */
export async function* readLines(io: CliIo): AsyncGenerator<string, void, undefined> {
  let rest: string[] = []
  for await (const part of decode(io.input)) {
    const [first = '', ...others] = part.split('\n')
    rest.push(first)
    for (const other of others) {
      yield rest.join('')
      rest = [other]
    }
  }
  const last = rest.join('')
  if (last !== '') yield last
}

async function* decode(input: CliIo['input']): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  for await (const chunk of input) {
    yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  }
  yield decoder.decode()
}
