import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import * as v from 'valibot'

/** Level 5 takes a fiftieth of the time of the default 11 (a tree of 280 organisations: 0.6 ms instead of 47) and makes the text at most a tenth larger. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 18 }
export const compress = (text: string): Uint8Array => brotliCompressSync(text, { params })
const expand = (bytes: Uint8Array) => brotliDecompressSync(bytes).toString()

const Bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** Parses an attribute that `compress` made. */
export const Compressed = v.pipe(Bytes, v.transform(expand))

/** A value as brotli JSON: rows of a list repeat each other, and shrink to a tenth or a quarter. */
export const pack = (value: unknown): Uint8Array => compress(JSON.stringify(value))

/** Parses an attribute that `pack` made. */
export const packed = <S extends v.GenericSchema>(schema: S) => v.pipe(Compressed, v.transform((text): unknown => JSON.parse(text)), schema)
