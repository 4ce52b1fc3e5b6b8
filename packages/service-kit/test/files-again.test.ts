import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { bucketFiles } from '@nen-nep/service-kit'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

type Answer = (response: ServerResponse, request: IncomingMessage) => void
const well: Answer = (response) => response.end('{"cells":3}')
const broken: Answer = (_, request) => request.socket.destroy()
const busy: Answer = (response) => response.writeHead(503).end('<Code>SlowDown</Code>')
const halfway: Answer = (response, request) => {
  response.writeHead(200, { 'content-length': '100' }).write('{"cells":')
  setTimeout(() => request.socket.destroy(), 20)
}
const silent: Answer = () => undefined

let store: Server
let answers: Answer[]
let asked: string[]
const files = () => bucketFiles('files', { AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(store.address() as AddressInfo).port}`, AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }, 300)
beforeAll(async () => {
  store = createServer((request, response) => void text(request).then((body) => {
    asked.push(`${request.method} ${body}`);
    (answers.shift() ?? well)(response, request)
  }))
  await new Promise<void>((done) => store.listen(0, '127.0.0.1', done))
})
beforeEach(() => {
  answers = []
  asked = []
})
afterAll(() => {
  store.closeAllConnections()
  store.close()
})

describe('a store of files that does not answer at once', () => {
  test('is asked again when it closed the connection that was kept', async () => {
    answers = [well, broken]
    await files().json('rosters/1.json')
    expect(await files().json('rosters/2.json')).toEqual({ cells: 3 })
    expect(asked).toHaveLength(3)
  })
  test.each([['breaks off', broken], ['is busy', busy], ['breaks off halfway', halfway], ['says nothing', silent]])('is asked again when it %s', async (_, trouble) => {
    answers = [trouble, trouble]
    expect(await files().json('rosters/1.json')).toEqual({ cells: 3 })
    expect(asked).toHaveLength(3)
  })
  test('is given the same file again', async () => {
    answers = [broken, busy]
    await files().put('rosters/1.json', '{"cells":3}', 'application/json')
    expect(asked).toEqual(['PUT {"cells":3}', 'PUT {"cells":3}', 'PUT {"cells":3}'])
  })
  test('is given up after four tries', async () => {
    answers = [busy, broken, busy, busy]
    await expect(files().json('rosters/1.json')).rejects.toThrow('503')
    expect(asked).toHaveLength(4)
  })
  test('is not asked again for what it does not have, or does not give', async () => {
    answers = [(response) => response.writeHead(404).end()]
    expect(await files().open('rosters/1.json')).toBeUndefined()
    answers = [(response) => response.writeHead(403).end()]
    await expect(files().put('rosters/1.json', '{}', 'application/json')).rejects.toThrow('403')
    expect(asked).toHaveLength(2)
  })
})
