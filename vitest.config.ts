import { defineConfig } from 'vitest/config'

/** A file to which the results are written as JSON besides, for a caller that counts them. */
const report = process.env.TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], ignoreSourceErrors: true },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
