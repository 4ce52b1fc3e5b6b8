import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packedFiles } from '../src/gateway/packed-files.ts'
import { packed } from '../src/gateway/packed.ts'

const asked = (accept?: string) => new Request('http://localhost/meetings', accept === undefined ? {} : { headers: { 'accept-encoding': accept } })
const list = JSON.stringify({ items: Array.from({ length: 39 }, (_, at) => ({ id: `mem_${at}`, name: 'Đặng Ngọc Hưởng', status: 'OFFICIAL' })) })
const answer = (body: string | null = list, type = 'application/json', status = 200) => new Response(body, { status, headers: { 'content-type': type, etag: '"7"' } })

test('a list goes packed to whoever takes it so, and stays the same version of the same thing', async () => {
  const got = await packed(asked('gzip, deflate, br'), answer())
  const bytes = Buffer.from(await got.arrayBuffer())
  expect(bytes.length).toBeLessThan(list.length / 4)
  expect(gunzipSync(bytes).toString()).toBe(list)
  expect(Object.fromEntries(got.headers)).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', etag: '"7"' })
})

test('what is short, nothing at all, no text, or not asked for so, goes as it is', async () => {
  const plain = [packed(asked(), answer()), packed(asked('br'), answer()), packed(asked('gzip'), answer('{}')), packed(asked('gzip'), answer(list, 'application/octet-stream')), packed(asked('gzip'), answer(null, 'application/json', 204))]
  const got = await Promise.all(plain)
  expect(got.map(({ headers }) => headers.get('content-encoding'))).toEqual([null, null, null, null, null])
  expect(got.map(({ status }) => status)).toEqual([200, 200, 200, 200, 204])
  expect(await Promise.all(got.map((one) => one.text()))).toEqual([list, list, '{}', list, ''])
})

test('a file that never changes goes by brotli, packed once for all who take it so; a page and an older browser get gzip, a font goes as it is', async () => {
  const file = packedFiles()
  const script = 'export const month = "Tháng này";'.repeat(100)
  const served = (type = 'text/javascript; charset=utf-8', keep = 'public, max-age=31536000, immutable') => new Response(script, { headers: { 'content-type': type, 'cache-control': keep } })
  for (let times = 0; times < 2; times++) {
    const got = await file(asked('gzip, br'), served())
    expect([got.headers.get('content-encoding'), got.headers.get('vary')]).toEqual(['br', 'accept-encoding'])
    expect(brotliDecompressSync(Buffer.from(await got.arrayBuffer())).toString()).toBe(script)
  }
  expect((await file(asked('gzip, br'), served('text/html', 'no-cache'))).headers.get('content-encoding')).toBe('gzip')
  expect((await file(asked('gzip'), served())).headers.get('content-encoding')).toBe('gzip')
  expect((await file(asked('gzip, br'), served('font/woff2'))).headers.get('content-encoding')).toBeNull()
})
