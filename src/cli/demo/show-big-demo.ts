import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CliIo, ExitCode } from '../cli-io.ts'
import { runCli } from '../run-cli.ts'

/** Makes a large store in a temporary folder, shows the reports over it, and takes it away again. */
export async function showBigDemo(io: CliIo): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), 'tracesift-demo-'))
  try {
    for (const command of commands) {
      await io.out.write(`$ tracesift ${command.join(' ')}\n\n`)
      const code = await runCli(command, {
        ...io,
        cwd: folder,
        env: { ...io.env, MLFLOW_TRACKING_URI: 'demo.db' },
      })
      if (code !== 0) return code
      await io.out.write('\n')
    }
    return 0
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const commands: readonly (readonly string[])[] = [
  ['demo', '--traces', '200000', '--out', 'demo.db'],
  ['report', 'errors', '--since', '24h'],
  ['report', 'performance'],
  ['report', 'user', '--user', 'alice@company.com'],
  ['report', 'tags'],
]
