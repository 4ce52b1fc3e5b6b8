import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import * as v from 'valibot'

/** A value as brotli JSON: rows of a sheet repeat each other, and shrink to about a tenth. */
export const pack = (value: unknown): Uint8Array => brotliCompressSync(JSON.stringify(value))

/** Parses an attribute that `pack` made. */
export const packed = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.instance(Uint8Array), v.transform((bytes): unknown => JSON.parse(brotliDecompressSync(bytes).toString())), schema)
