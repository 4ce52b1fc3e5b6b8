import type { Readable } from 'node:stream'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { FileRefused, refuseFile } from './refused.ts'

/** The parts of an opened package by name. Declared sizes hold: the unzipper fails an entry that yields one byte more. */
export type Package = Readonly<{ has: (name: string) => boolean; open: (name: string) => Promise<Readable>; close: () => void }>

const isMacro = (name: string) => /vbaproject|vbadata|\/macrosheets\/|\/activex\//i.test(name)

function checkEntry(entry: Entry) {
  if (isMacro(entry.fileName)) refuseFile('file.macros')
  if (entry.isEncrypted()) refuseFile('file.encrypted')
  if (entry.uncompressedSize > limits.partBytes) refuseFile('file.bomb')
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio) refuseFile('file.bomb')
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry)
    total += entry.uncompressedSize
    if (entries.has(entry.fileName)) refuseFile('file.broken')
    if (entries.size >= limits.entries || total > limits.totalBytes) refuseFile('file.bomb')
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** Any failure to unzip or parse becomes one refusal; a refusal stays what it is. */
export const broken = (error: unknown): never => {
  if (error instanceof FileRefused) throw error
  return refuseFile('file.broken')
}

/** Opens a zip after looking at every entry: macros, encryption, repeated names, sizes and ratios are refused before a byte is inflated. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const zip = await fromBufferPromise(bytes).catch(broken)
  const entries = await entriesOf(zip).catch(broken)
  const open = async (name: string) => {
    const entry = entries.get(name) ?? refuseFile('file.broken')
    return zip.openReadStreamPromise(entry).catch(broken)
  }
  return { has: (name) => entries.has(name), open, close: () => zip.close() }
}
