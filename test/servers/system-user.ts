import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync } from 'node:fs'

/** Whose rights a process gets. */
export interface SystemUser {
  readonly uid?: number
  readonly gid?: number
}

/** The user of that name for a process that may not run as root; nothing where this process is not root. */
export function systemUser(name: string): SystemUser {
  if (process.getuid?.() !== 0) return {}
  const id = (option: string) => Number(execFileSync('id', [option, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Makes a folder that belongs to the user. */
export function makeFolder(path: string, { uid, gid }: SystemUser): string {
  mkdirSync(path, { recursive: true })
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
  return path
}
