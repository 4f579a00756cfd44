import { define } from '../diagnostics/define.ts'

export const brokenFile = define(
  {
    code: 'broken-file',
    severity: 'info',
    explain:
      'The file could not be read whole in its own language, so filters after that place may have been missed; those that were found were checked.',
    wrong: {
      dialect: 'mlflow',
      host: 'python',
      text: `traces = mlflow.search_traces(filter_string="attributes.status = 'OK'"`,
    },
    right: `traces = mlflow.search_traces(filter_string="attributes.status = 'OK'")`,
  },
  (reason: string) => ({ message: `The file cannot be read from here on: ${reason}` }),
)
