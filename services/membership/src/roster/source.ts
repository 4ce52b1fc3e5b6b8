import { createReadStream } from 'node:fs'
import { limits } from './limits.ts'
import { refuseFile } from './refused.ts'

/** The uploaded file: its name, and its content in whichever way the caller has it. */
export type Source = Readonly<{ name: string } & ({ bytes: Uint8Array } | { path: string } | { stream: AsyncIterable<Uint8Array> })>
export type FileKind = 'xlsx' | 'csv'

function chunksOf(source: Source): AsyncIterable<Uint8Array> | Uint8Array {
  if ('bytes' in source) return source.bytes
  return 'path' in source ? createReadStream(source.path) : source.stream
}

/** The whole file, at most 48 MB: a zip is read from its end, so it has to be at hand. */
export async function readBytes(source: Source): Promise<Buffer> {
  const content = chunksOf(source)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of content instanceof Uint8Array ? [content] : content) {
    size += part.byteLength
    if (size > limits.fileBytes) refuseFile('file.too-large', { limit: String(limits.fileBytes / 1024 / 1024) })
    parts.push(part)
  }
  if (size === 0) refuseFile('file.empty')
  const [only] = parts
  return parts.length === 1 && only ? Buffer.from(only.buffer, only.byteOffset, only.byteLength) : Buffer.concat(parts, size)
}

const startsWith = (bytes: Buffer, hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex

/** What the file really is, by its first bytes and never by its name; everything but a workbook or a text is refused. */
export function kindOf(bytes: Buffer): FileKind {
  if (startsWith(bytes, '504b0304')) return 'xlsx'
  if (startsWith(bytes, '504b')) return refuseFile('file.broken')
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) return refuseFile('file.old-excel')
  if (startsWith(bytes, '25504446')) return refuseFile('file.pdf')
  const head = bytes.subarray(0, 512).toString('latin1').trimStart().toLowerCase()
  return /^(?:ï»¿)?<(?:!doctype|html|\?xml|table|meta)/.test(head) ? refuseFile('file.markup') : 'csv'
}
