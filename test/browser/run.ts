import { spawnSync } from 'node:child_process'
import { findChromium } from './find-chromium.ts'

/** Runs the suites in this folder in Chromium, which is installed where a Debian machine lacks it. */
const env = { ...process.env, TRACESIFT_CHROMIUM: findChromium() }
const { status } = spawnSync('vitest', ['run', ...process.argv.slice(2)], { stdio: 'inherit', env })
process.exitCode = status ?? 1
