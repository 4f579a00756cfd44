import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fixText } from '../../src/lint/fix-text.ts'
import { defaultLintConfig } from '../../src/lint/lint-config.ts'
import { lintText } from '../../src/lint/lint-text.ts'

const folder = new URL('marked/', import.meta.url)

/**
 * Files as people write them, one after the other behind `=== name`. `⟦code:text⟧` is where a finding is expected in
 * dialect `mlflow`; what is marked nowhere is found nowhere.
 */
describe.each(readdirSync(folder))('what is found in %s', (name) => {
  const files = readFileSync(new URL(name, folder), 'utf8').split(/^=== /m).slice(1)

  test.each(files.map((file) => [file.slice(0, file.indexOf('\n')), file]))('%s', (path, file) => {
    const marked = file.slice(path.length + 1)
    const text = marked.replaceAll(/⟦[a-z-]+:|⟧/g, '')
    const config = { ...defaultLintConfig, dialect: 'mlflow' } as const
    expect(markFindings(text, lintText(text, { path, config }).findings)).toBe(marked)
  })

  test.each(files.map((file) => [file.slice(0, file.indexOf('\n')), file]))('%s, mended', (path, file) => {
    const text = file.slice(path.length + 1).replaceAll(/⟦[a-z-]+:|⟧/g, '')
    for (const dialect of [undefined, 'databricks', 'mlflow', 'extended'] as const) {
      const config = { ...defaultLintConfig, ...(dialect && { dialect }) }
      for (const safety of ['safe', 'unsafe'] as const) {
        const mended = fixText(text, { path, config, safety })
        expect(fixText(mended.text, { path, config, safety })).toEqual({ ...mended, applied: 0 })
        expect(errorsIn(mended)).toBeLessThanOrEqual(errorsIn(lintText(text, { path, config })))
      }
    }
  })
})

type Findings = ReturnType<typeof lintText>['findings']

function errorsIn({ findings }: { readonly findings: Findings }): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

function markFindings(text: string, findings: Findings): string {
  const marks = findings.flatMap(({ code, span }) => [
    { at: span.start, depth: -span.end, mark: `⟦${code}:` },
    { at: span.end, depth: -Number.POSITIVE_INFINITY, mark: '⟧' },
  ])
  marks.sort((one, other) => one.at - other.at || one.depth - other.depth)
  let result = ''
  let done = 0
  for (const { at, mark } of marks) {
    result += text.slice(done, at) + mark
    done = at
  }
  return result + text.slice(done)
}
