import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
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
