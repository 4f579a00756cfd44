import type { Host } from '../../embedded.ts'
import { extractPython } from './extract/extract-python.ts'
import { mentionsSearch } from './extract/mentions-search.ts'

/** Filters in Python: what flows into a search of traces, in code and in the examples of docstrings. */
export const pythonHost: Host = {
  name: 'python',
  extensions: ['.py', '.pyi', '.pyw'],
  mentions: mentionsSearch,
  extract: extractPython,
}
