import { HEAD } from './xml.ts'
import { crcOf, ending, listed, opening, sumsOf, type Bytes } from './zip-parts.ts'

const encoder = new TextEncoder()
/** Letters that are packed together: each handing over costs as much as packing a few thousand of them. */
const AT_ONCE = 65_536

/** Packs bytes as they come and gives each packed piece to `put`; the platform does the packing, so no library is carried for it. */
function packer(put: (packed: Bytes) => void) {
  const { readable, writable }: Readonly<{ readable: ReadableStream<Bytes>; writable: WritableStream<Bytes> }> = new CompressionStream('deflate-raw')
  const [reader, writer] = [readable.getReader(), writable.getWriter()]
  const emptied = (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      put(value)
    }
  })()
  return {
    write: (bytes: Bytes) => writer.write(bytes),
    end: async () => {
      await writer.close()
      await emptied
    },
  }
}

/** One file of an archive, written piece by piece and ended before the next begins. */
export type Entry = Readonly<{ push: (text: string) => Promise<void>; end: () => Promise<void> }>

/** An archive of XML files (ZIP) that is packed as it grows, so that only what is packed is held. For services and pages alike. */
export class Archive {
  private readonly out: Bytes[] = []
  private readonly list: Bytes[] = []
  private at = 0
  private count = 0

  private put(bytes: Bytes) {
    this.out.push(bytes)
    this.at += bytes.length
  }

  /** Begins the next file. */
  add(path: string): Entry {
    const [begun, name] = [this.at, encoder.encode(path)]
    const sums = { crc: 0, packed: 0, whole: 0 }
    this.put(opening(name))
    this.put(name)
    const { write, end } = packer((packed) => {
      sums.packed += packed.length
      this.put(packed)
    })
    let held = HEAD
    const pack = async () => {
      const bytes = encoder.encode(held)
      held = ''
      sums.crc = crcOf(bytes, sums.crc)
      sums.whole += bytes.length
      await write(bytes)
    }
    return {
      push: async (text) => {
        held += text
        if (held.length >= AT_ONCE) await pack()
      },
      end: async () => {
        await pack()
        await end()
        this.put(sumsOf(sums))
        this.list.push(listed(name, begun, sums), name)
        this.count++
      },
    }
  }

  /** Adds files that are whole already. */
  async addAll(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      const file = this.add(path)
      await file.push(content)
      await file.end()
    }
  }

  /** The whole archive. */
  async end(): Promise<Bytes> {
    const begun = this.at
    for (const line of this.list) this.put(line)
    this.put(ending(this.count, begun, this.at - begun))
    return new Uint8Array(await new Blob(this.out).arrayBuffer())
  }
}
