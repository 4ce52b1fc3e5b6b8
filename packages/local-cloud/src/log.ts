import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { redact, traceOf } from '@nen-nep/rules/redact/index'

const limit = 5 * 1024 * 1024
const kept = 3
const size = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Appends to `<dir>/<name>.log`; at 5 MB the file moves aside, and three old ones stay. */
function openFile(dir: string, name: string) {
  const file = join(dir, `${name}.log`)
  let written = size(file)
  let stream: WriteStream = createWriteStream(file, { flags: 'a' })
  const rotate = () => {
    stream.end()
    for (let n = kept - 1; n >= 0; n -= 1) if (size(n ? `${file}.${n}` : file) > 0) renameSync(n ? `${file}.${n}` : file, `${file}.${n + 1}`)
    stream = createWriteStream(file, { flags: 'a' })
    written = 0
  }
  return {
    write(text: string): void {
      if (written > limit) rotate()
      written += Buffer.byteLength(text)
      stream.write(text)
    },
    close: () => new Promise<void>((done) => stream.end(() => done())),
  }
}

/** Tells whoever started the cloud of a fault of its own: what, and the error's name and place, never its message. */
export const complain = (what: string, error: unknown): void => console.error(redact(what), redact(JSON.stringify(traceOf(error))))

/** One log file per part below `<dataDir>/logs`; `notice` also reaches whoever started the cloud. What looks like a person's name, number or address is masked in both. */
export function openLogs(dataDir: string, tell: (line: string) => void) {
  const dir = join(dataDir, 'logs')
  mkdirSync(dir, { recursive: true })
  const files = new Map<string, ReturnType<typeof openFile>>()
  const fileOf = (part: string) => {
    const file = files.get(part) ?? openFile(dir, part)
    files.set(part, file)
    return file
  }
  return {
    write: (part: string, text: string) => fileOf(part).write(redact(text)),
    notice(part: string, text: string): void {
      const safe = redact(text)
      fileOf(part).write(`${new Date().toISOString()} ${safe}\n`)
      tell(`${part}: ${safe}`)
    },
    close: async (): Promise<void> => { await Promise.all([...files.values()].map((file) => file.close())) },
  }
}
export type Logs = ReturnType<typeof openLogs>
