import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publish } from '../src/publish.ts'

const stored = new Map<string, { type: string; cache: string; body: string }>()
let site: string
let door: Server
let client: S3Client
beforeAll(async () => {
  door = createServer((request, response) => void text(request).then((body) => {
    const { 'content-type': type = '', 'cache-control': cache = '' } = request.headers
    stored.set(new URL(request.url ?? '', 'http://site').pathname, { type, cache, body })
    response.end()
  }))
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
  const endpoint = `http://127.0.0.1:${String((door.address() as AddressInfo).port)}`
  client = new S3Client({ endpoint, region: 'ap-southeast-1', forcePathStyle: true, credentials: { accessKeyId: 'id', secretAccessKey: 'secret' } })
  site = await mkdtemp(join(tmpdir(), 'site-'))
  await mkdir(join(site, 'assets'))
  await writeFile(join(site, 'index.html'), '<!doctype html>')
  await writeFile(join(site, 'assets/index-1a2b.js'), 'export {}')
})
afterAll(async () => {
  client.destroy()
  door.closeAllConnections()
  door.close()
  await rm(site, { recursive: true, force: true })
})

it('The site is put up parts first, pages last: hashed parts for a year, the rest asked for afresh, with who signs people in', async () => {
  expect(await publish({ site, bucket: 'site', config: { issuer: 'https://issuer.example', clientId: 'web' }, client })).toBe(3)
  expect([...stored.keys()]).toEqual(['/site/config.json', '/site/assets/index-1a2b.js', '/site/index.html'])
  expect(stored.get('/site/assets/index-1a2b.js')).toMatchObject({ type: 'text/javascript; charset=utf-8', cache: 'public, max-age=31536000, immutable' })
  expect(stored.get('/site/index.html')).toMatchObject({ type: 'text/html; charset=utf-8', cache: 'no-cache' })
  expect(stored.get('/site/config.json')?.body).toContain('{"issuer":"https://issuer.example","clientId":"web"}')
})
