import { knownCodes } from './known-codes.ts'
import type { ShapeValue } from './shape.ts'

const texts = { kind: 'list', items: { kind: 'text' } } as const

/** What a configuration says about how files are linted. */
function lintKeys(codes: readonly string[]) {
  return {
    dialect: {
      kind: 'choice',
      values: ['databricks', 'mlflow', 'extended'],
      summary: 'What the filters are written for. Absent: Databricks or MLflow, whichever takes them.',
    },
    severities: {
      kind: 'record',
      keys: codes,
      values: { kind: 'choice', values: ['error', 'warning', 'info', 'hint', 'off'] },
      summary: 'How much the findings of a code count, where that is not as usual.',
    },
    tagging: {
      kind: 'object',
      summary: 'Which tags traces have.',
      properties: {
        required: { ...texts, summary: 'Tags that every trace has.' },
        keys: { ...texts, summary: 'Every tag there is. Absent: any.' },
        categories: {
          kind: 'record',
          values: texts,
          summary: 'The operations that belong together, by the name of their category.',
        },
        values: {
          kind: 'record',
          values: { kind: 'list', items: { kind: 'text', mayBeEmpty: true } },
          summary: 'The values that a tag can have.',
        },
      },
    },
    callNames: { ...texts, summary: 'Functions and methods that take a filter, besides those of MLflow.' },
    filterKeys: {
      ...texts,
      summary: 'Keys of YAML and JSON files whose values are filters; a dot goes one level down.',
    },
  } as const
}

/**
 * The whole configuration of a project, in which findings can have these codes. Patterns are those of a `.gitignore`
 * beside it.
 */
export function configShapeOf(codes: readonly string[]) {
  return {
    kind: 'object',
    summary: 'How tracesift lints the trace filters of a project.',
    properties: {
      $schema: { kind: 'text', summary: 'Where this schema is, for editors.' },
      ...lintKeys(codes),
      include: { ...texts, summary: 'Patterns of the files to lint, as in a .gitignore. Absent: all.' },
      exclude: { ...texts, summary: 'Patterns of the files to leave out, as in a .gitignore.' },
      baseline: { kind: 'text', summary: 'A file of findings that are known and not reported.' },
      maxWarnings: { kind: 'count', summary: 'How many warnings there may be; by default none.' },
      overrides: {
        kind: 'list',
        summary: 'What holds for some files; of several that say the same the last one counts.',
        items: {
          kind: 'object',
          required: ['files'],
          properties: {
            files: { ...texts, summary: 'Patterns of these files, as in a .gitignore.' },
            ...lintKeys(codes),
          },
        },
      },
    },
  } as const
}

/** The whole configuration of a project, with the codes that there are. */
export const configShape = configShapeOf(knownCodes)

/** A configuration as it is written. */
export type WrittenConfig = ShapeValue<typeof configShape>

/** The part of it that an override can say, too. */
export type WrittenLintConfig = ShapeValue<{ kind: 'object'; properties: ReturnType<typeof lintKeys> }>
