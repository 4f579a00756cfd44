#!/usr/bin/env node
import process from 'node:process'

/** The oldest Node that has everything the rest imports; `engines.node` in package.json says the same. */
const oldest = { major: 22, minor: 13 }

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) {
  await import('./run.ts')
} else {
  process.stderr.write(
    `tracesift needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${process.versions.node}.\n`,
  )
  process.exitCode = 2
}
