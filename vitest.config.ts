import { defineConfig } from 'vitest/config'

/** A file to which the results are written as JSON besides, for a caller that counts them. */
const report = process.env.TEST_REPORT

/** Whether `npm run test:servers` says where the servers are: their suites share databases and run one after another. */
const servers = Object.keys(process.env).some((name) => /^TRACESIFT_\w+_URL$/.test(name))

/** Whether `npm run test:browser` says where the browser is. */
const browser = process.env.TRACESIFT_CHROMIUM !== undefined

/** Suites that need more than this repository. */
const apart = ['test/servers', 'test/browser']

const folder = servers ? 'test/servers' : browser ? 'test/browser' : 'test'

export default defineConfig({
  test: {
    include: [`${folder}/**/*.test.ts`],
    exclude: folder === 'test' ? apart.map((one) => `${one}/**`) : [],
    fileParallelism: !servers,
    // By default one core is left idle, which is half of a small machine.
    maxWorkers: '100%',
    // No test of the default suite changes what another sees; a process of its own for each file costs more than the tests.
    isolate: folder !== 'test',
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], ignoreSourceErrors: true },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
