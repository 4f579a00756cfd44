import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** The scripts bring their own Node; an install without install scripts would leave them on the machine's. */
test('the scripts run under Node 24 or newer', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
})

test('the lock file is of this package and names no registry', () => {
  const { name, version, engines, dependencies, peerDependencies, devDependencies } = manifest
  expect(lock.packages['']).toMatchObject({
    name,
    version,
    engines,
    dependencies,
    peerDependencies,
    devDependencies,
  })
  expect(Object.keys(lock.packages).filter((path) => lock.packages[path].resolved !== undefined)).toEqual([])
})

test.each(['20.20.2', '22.12.0', '18.0.0'])('the command line says what it needs on Node %s', (version) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'src/cli/main.ts'],
    { encoding: 'utf8' },
  )
  const oldest = manifest.engines.node.replace('>=', '')
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: `tracesift needs Node ${oldest} or newer; this is Node ${version}.\n`,
  })
})
