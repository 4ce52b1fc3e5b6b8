import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { open, unlink } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { json } from 'node:stream/consumers'
import * as v from 'valibot'
import { replaceFile } from '../durable-file.ts'
import { listen } from '../network.ts'

const Call = v.object({ Name: v.optional(v.string()), SecretId: v.optional(v.string()), SecretString: v.optional(v.string(), '') })
type Answer = Readonly<{ status: number; body: object }>
const refused = (type: string): Answer => ({ status: 400, body: { __type: type } })

// A name holds slashes and dots; its file needs neither, and tells nobody which ballot it is of.
const fileOf = (dir: string, name: string) => join(dir, createHash('sha256').update(name).digest('hex'))

/** Overwrites a file before it goes, so that what lies in its place afterwards is no key: as well as a file system lets one. */
async function shred(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.write(randomBytes((await file.stat()).size), 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await unlink(path)
  const directory = await open(dirname(path), 'r')
  await directory.sync().finally(() => directory.close())
}

type Work = (dir: string, call: v.InferOutput<typeof Call>) => Promise<Answer>
const operations: Readonly<Record<string, Work>> = {
  CreateSecret: async (dir, { Name = '', SecretString }) => {
    if (existsSync(fileOf(dir, Name))) return refused('ResourceExistsException')
    await replaceFile(fileOf(dir, Name), SecretString)
    return { status: 200, body: { Name } }
  },
  GetSecretValue: (dir, { SecretId = '' }) => {
    const file = fileOf(dir, SecretId)
    return Promise.resolve(existsSync(file) ? { status: 200, body: { Name: SecretId, SecretString: readFileSync(file, 'utf8') } } : refused('ResourceNotFoundException'))
  },
  DeleteSecret: async (dir, { SecretId = '' }) => {
    if (!existsSync(fileOf(dir, SecretId))) return refused('ResourceNotFoundException')
    await shred(fileOf(dir, SecretId))
    return { status: 200, body: { Name: SecretId } }
  },
}

/** Answers one call after another: two creations of one name at once make one. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next
    return next
  }
}

/** Secrets Manager's three calls over synced files in a folder of their own, outside every database. The address holds a word made at this start: whoever is not told it, is answered nothing. */
export async function startVault(dir: string) {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const path = `/${randomBytes(24).toString('hex')}`
  const turn = inTurn()
  const serve = async (request: IncomingMessage): Promise<Answer> => {
    const header = request.headers['x-amz-target']
    const work = operations[typeof header === 'string' ? header.replace('secretsmanager.', '') : '']
    if (request.url !== path || !work) return refused('AccessDeniedException')
    const call = v.parse(Call, await json(request))
    return turn(() => work(dir, call))
  }
  const send = (response: ServerResponse, { status, body }: Answer) => response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
  const server = createServer((request, response) => {
    serve(request).then((answer) => send(response, answer), () => send(response, { status: 500, body: { __type: 'InternalServiceError' } }))
  })
  const port = await listen(server, 0)
  return {
    endpoint: `http://127.0.0.1:${port}${path}`,
    stop(): void {
      server.close()
      server.closeAllConnections()
    },
  }
}
