import { SaxesParser } from 'saxes'
import { limits } from './limits.ts'
import { refuseFile } from './refused.ts'
import { broken } from './zip.ts'

export type Attributes = Readonly<Record<string, string>>

/** What to do at the start, the text and the end of an element; names come without their namespace prefix. */
export type XmlHandlers = Readonly<{
  open?: (name: string, attributes: Attributes) => void
  text?: (text: string) => void
  close?: (name: string) => void
}>

const local = (name: string) => name.slice(name.indexOf(':') + 1)

function parserFor(on: XmlHandlers, alive: () => void) {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  let attributes = 0
  parser.on('doctype', () => refuseFile('file.doctype'))
  parser.on('attribute', () => {
    if (++attributes > limits.attributes) refuseFile('file.bomb')
  })
  parser.on('opentag', (tag) => {
    alive()
    attributes = 0
    if (++depth > limits.depth) refuseFile('file.bomb')
    on.open?.(local(tag.name), tag.attributes)
  })
  parser.on('text', (text) => on.text?.(text))
  parser.on('cdata', (text) => on.text?.(text))
  parser.on('closetag', (tag) => {
    alive()
    depth--
    on.close?.(local(tag.name))
  })
  return parser
}

/**
 * Feeds a part through a SAX parser and gives after every chunk what the handlers gathered; reading no further stops the unzipping.
 * No DTD is allowed, so no entity can be declared (XXE, billion laughs); depth, attributes and the length of one token are bounded.
 */
export async function* parseXml<T>(stream: AsyncIterable<Buffer>, on: XmlHandlers, drain: () => T[]): AsyncGenerator<T> {
  let quiet = 0
  const parser = parserFor(on, () => (quiet = 0))
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of stream) {
      quiet += chunk.length
      parser.write(decoder.decode(chunk, { stream: true }))
      if (quiet > limits.tokenBytes) refuseFile('file.bomb')
      yield* drain()
    }
    parser.write(decoder.decode()).close()
    yield* drain()
  } catch (error) {
    broken(error)
  }
}

/** Parses a small part to its end. */
export async function parseWhole(stream: AsyncIterable<Buffer>, on: XmlHandlers): Promise<void> {
  await Array.fromAsync(parseXml(stream, on, () => []))
}
