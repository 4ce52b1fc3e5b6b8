const POLYNOMIAL = 0xedb88320
const table = Uint32Array.from({ length: 256 }, (_, index) => Array.from({ length: 8 }).reduce<number>((sum) => (sum & 1 ? POLYNOMIAL ^ (sum >>> 1) : sum >>> 1), index))
const crcOf = (bytes: Uint8Array) => (bytes.reduce((sum, byte) => (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

type Bytes = Uint8Array<ArrayBuffer>
/** Numbers as an archive writes them: the least byte first, each as wide as is said. */
const numbers = (...fields: readonly (readonly [value: number, width: number])[]): Bytes => Uint8Array.from(fields.flatMap(([value, width]) => Array.from({ length: width }, (_, byte) => Math.floor(value / 256 ** byte) % 256)))
const packed = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer())

/** Version 2.0, names in UTF-8, deflated, the first day an archive knows: the same content makes the same bytes. */
const how = [[20, 2], [0x0800, 2], [8, 2], [0, 2], [0x21, 2]] as const

/** An archive of text files as ZIP: packed by the browser itself, so no library is loaded for it. */
export async function zip(files: Readonly<Record<string, string>>, type: string): Promise<Blob> {
  const parts: Bytes[] = []
  const index: Bytes[] = []
  let at = 0
  for (const [path, text] of Object.entries(files)) {
    const [name, whole] = [new TextEncoder().encode(path), new TextEncoder().encode(text)]
    const body = await packed(whole)
    const told = [...how, [crcOf(whole), 4], [body.length, 4], [whole.length, 4], [name.length, 2], [0, 2]] as const
    parts.push(numbers([0x04034b50, 4], ...told), name, body)
    index.push(numbers([0x02014b50, 4], [20, 2], ...told, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name)
    at += 30 + name.length + body.length
  }
  const count = Object.keys(files).length
  const size = index.reduce((sum, { length }) => sum + length, 0)
  return new Blob([...parts, ...index, numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [at, 4], [0, 2])], { type })
}
