import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const Secrets = v.record(v.string(), v.string())

function save(file: string, secrets: v.InferOutput<typeof Secrets>): void {
  const draft = openSync(`${file}.new`, 'w', 0o600)
  writeSync(draft, JSON.stringify(secrets))
  fsyncSync(draft)
  closeSync(draft)
  renameSync(`${file}.new`, file)
}

/** Secrets of this installation, each made at random when first asked for and the same ever after; the file is readable by its owner alone. */
export function openSecrets(dataDir: string) {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'secrets.json')
  const secrets = existsSync(file) ? v.parse(Secrets, JSON.parse(readFileSync(file, 'utf8'))) : {}
  return (name: string): string => {
    const known = secrets[name]
    if (known !== undefined) return known
    const made = randomBytes(32).toString('hex')
    secrets[name] = made
    save(file, secrets)
    return made
  }
}
