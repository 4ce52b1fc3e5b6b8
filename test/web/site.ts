import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { startIdentity } from '@nen-nep/local-cloud/identity/index'
import { buildWeb } from '@nen-nep/toolchain/web'

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }
/** The policy of the content network and of the one-machine edition. */
const policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

export type Asked = Readonly<{ method: string; path: string; headers: IncomingMessage['headers']; body: any }>
/** What the API does with one request: an answer, no answer at all, or a line that breaks. */
export type Reaction = Readonly<{ status: number; body: unknown }> | 'hang' | 'drop'
export type Api = (asked: Asked) => Reaction

/** A refusal as the services word it. */
export const problem = (status: number, code: string, title: string): Reaction => ({ status, body: { type: 'about:blank', title, status, code } })

function filesOf(dir: string): Map<string, Buffer> {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(names.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path.slice(dir.length), readFileSync(path)]
  }))
}

/** The built pages and the real sign-in on one address, with an API that does what a test says. Nothing leaves this machine. */
export async function startSite() {
  const files = filesOf(buildWeb())
  const dataDir = await mkdtemp(join(tmpdir(), 'web-'))
  const codes: string[] = []
  const asked: Asked[] = []
  const site = { api: ((): Reaction => ({ status: 404, body: {} })) as Api, configured: true, help: undefined as string | undefined }

  const answer = (response: ServerResponse, reaction: Reaction): void => {
    if (reaction === 'hang') return
    if (reaction === 'drop') return void response.destroy()
    response.writeHead(reaction.status, { 'content-type': 'application/json' }).end(JSON.stringify(reaction.body))
  }
  const page = (response: ServerResponse, path: string): void => {
    const name = files.has(path) ? path : '/index.html'
    response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain', 'content-security-policy': policy, 'referrer-policy': 'no-referrer' }).end(files.get(name))
  }
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    if (path.startsWith('/identity')) return identity.handler(request, response)
    if (path === '/config.json') return answer(response, site.configured ? { status: 200, body: { issuer: identity.issuer, clientId: 'web', help: site.help } } : 'drop')
    if (!/^\/(?:membership|meetings|evaluations|notifications)\b/.test(path)) return page(response, path.replace(/[?#].*/, ''))
    const body = await text(request)
    const question: Asked = { method: request.method ?? '', path, headers: request.headers, body: body === '' ? undefined : JSON.parse(body) }
    asked.push(question)
    answer(response, site.api(question))
  }
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const identity = await startIdentity({
    dataDir, issuerUrl: `${url}/identity`, client: { id: 'web', redirectUris: [`${url}/`] }, now: () => new Date(),
    findPerson: (login) => Promise.resolve(login === 'mai@example.org' ? { memberId: 'mem_mai', email: login } : undefined),
    sendCode: (_email, code) => Promise.resolve(void codes.push(code)),
  })
  return {
    url, site, files, asked, codes,
    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await identity.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
export type Site = Awaited<ReturnType<typeof startSite>>
