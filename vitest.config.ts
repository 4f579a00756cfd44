import { defineConfig } from 'vitest/config'

/** A file to which the results are written as JSON besides, for a caller that counts them. */
const report = process.env.TEST_REPORT

/** Whether `npm run test:servers` says where the servers are: their suites share databases and run one after another. */
const servers = Object.keys(process.env).some((name) => /^TRACESIFT_\w+_URL$/.test(name))

export default defineConfig({
  test: {
    include: [servers ? 'test/servers/**/*.test.ts' : 'test/**/*.test.ts'],
    exclude: servers ? [] : ['test/servers/**'],
    fileParallelism: !servers,
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], ignoreSourceErrors: true },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
