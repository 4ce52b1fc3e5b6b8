import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { packed } from './packed.ts'

const pack = promisify(brotliCompress)
/** A tenth smaller than gzip, in 0.2 s for the largest file; the last few per cent would cost seconds. */
const QUALITY = 9

const isText = (type: string) => /^(?:text\/|application\/json)/.test(type)

/** The files of the pages, as small as a browser takes them. What is named after its content never changes, so it is packed once, by brotli, and then kept. */
export function packedFiles() {
  const kept = new Map<string, Promise<Buffer>>()
  return async (request: Request, response: Response): Promise<Response> => {
    const forever = response.headers.get('cache-control')?.includes('immutable') && isText(response.headers.get('content-type') ?? '')
    if (!forever || !/\bbr\b/.test(request.headers.get('accept-encoding') ?? '')) return packed(request, response)
    const { pathname } = new URL(request.url)
    const ready = kept.get(pathname) ?? response.arrayBuffer().then((plain) => pack(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength } }))
    kept.set(pathname, ready)
    const headers = new Headers(response.headers)
    headers.set('content-encoding', 'br')
    headers.append('vary', 'accept-encoding')
    return new Response(new Uint8Array(await ready), { headers })
  }
}
