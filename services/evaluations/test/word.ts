import { strFromU8, unzipSync } from 'fflate'

/** The paragraphs of a Word file, as text. */
export const wordsIn = (bytes: Uint8Array): string[] =>
  [...strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:p>.*?<\/w:p>/gs)].map(([part]) => [...part.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''))
