import { spawnSync } from 'node:child_process'
import { root } from './root.ts'

/** Runs this Node on a script or tool of the project, showing what it prints; answers its exit code. */
export function node(args: readonly string[], env: NodeJS.ProcessEnv = process.env): number {
  const { status, error } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd: root, stdio: 'inherit', env })
  if (error) throw error
  return status ?? 1
}
