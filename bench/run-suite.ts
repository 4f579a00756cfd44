import { writeFileSync } from 'node:fs'
import { efforts, measure } from './measure.ts'
import { type SuiteName, type SuiteResult, suites } from './suites.ts'

// The results have a file descriptor of their own: what a library prints must not end up among them.
const [name, effort, resultsTo] = process.argv.slice(2) as [SuiteName, keyof typeof efforts, string]
const { contests } = await suites[name]()
const result: SuiteResult = {
  suite: name,
  contests: contests().map((contest) => {
    const { title, thing, targets } = contest
    const measurements = measure(contest, efforts[effort])
    return { title, thing, measurements, ...(targets === undefined ? {} : { targets }) }
  }),
}
writeFileSync(Number(resultsTo), JSON.stringify(result))
