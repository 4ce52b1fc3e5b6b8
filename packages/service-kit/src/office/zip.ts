import { strToU8, Zip, ZipDeflate } from 'fflate'
import { HEAD } from './xml.ts'

/** The day every file in an archive is dated with, so that the same content makes the same bytes. */
const DATED = new Date(1980, 0, 1)

/** One file of an archive, written piece by piece; the last piece says so. */
export type Entry = Readonly<{ push: (text: string, last?: boolean) => void }>

/** An archive of XML files that is packed as it grows: what is ready can be taken away at any time. */
export class Archive {
  private readonly out: Uint8Array[] = []
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error
    this.out.push(chunk)
  })

  /** Begins the next file; the one before it must be ended. */
  add(path: string): Entry {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = DATED
    this.zip.add(file)
    file.push(strToU8(HEAD))
    return { push: (text, last = false) => { file.push(strToU8(text), last) } }
  }

  /** Adds files that are whole already. */
  addAll(files: Readonly<Record<string, string>>): void {
    for (const [path, content] of Object.entries(files)) this.add(path).push(content, true)
  }

  end(): void {
    this.zip.end()
  }

  /** The bytes that were written since the last time. */
  take(): Uint8Array[] {
    return this.out.splice(0)
  }
}
