import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import * as v from 'valibot'
import { inRoot } from './root.ts'

const run = promisify(execFile)
const Run = v.pipe(v.string(), v.parseJson(), v.object({ loaded: v.number(), answered: v.number(), cpu: v.number(), statusCode: v.number() }))
/** Medians in ms since the process began: the bundle loaded, the first request answered. `cpu` is the processor time of all that; `times` compares it with the hello-world handler's, since waiting depends on who else uses the machine. */
export type ColdStart = Readonly<{ bundle: string; loaded: number; answered: number; cpu: number; times: number }>

/** Readings of one thing that is not there, by a signed-in member: token, grants and row are looked up, as for any first request. The second of a service is answered by the part that is loaded later (decision 93). */
const asked: Readonly<Record<string, readonly string[]>> = {
  membership: ['/membership/members/mem_none', '/membership/transfers/trf_none'],
  meetings: ['/meetings/mtg_none', '/meetings/resolutions/res_none'],
  evaluations: ['/evaluations/campaigns/cmp_none', '/evaluations/collectives/col_none'],
  notifications: ['/notifications/organisations/org_none/mode', '/notifications/organisations/org_none/reminder-rules'],
}
const namesOf = (service: string) => [`${service}/http`, `${service}/http, seldom part`]

const HELLO = 'a hello-world handler'
const median = (all: readonly number[]) => Math.round((all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0) * 10) / 10

/** An issuer's keys and a table in which nothing is: what a first request asks on its way. */
async function surroundings() {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] })
  const server = createServer((request, response) => response.end(request.method === 'GET' ? keys : '{}')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const token = await new SignJWT({ token_use: 'access', client_id: 'web', username: 'mem_one' }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).setIssuer(url).setSubject('mem_one').setIssuedAt().setExpirationTime('1h').sign(privateKey)
  const env = { BUS: 'bus', FILES: 'files', TABLE: 'table', BALLOTS: 'ballots', LINK_SECRET: 'a secret of the bench', WEB_URL: url, ISSUER: url, JWKS_URI: url, AUDIENCE: 'web', AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench', AWS_ENDPOINT_URL: url }
  return { env, token, close: () => server.close() }
}

const eventFor = (path: string, token: string) => JSON.stringify({
  version: '2.0', rawPath: path, rawQueryString: '', headers: { authorization: `Bearer ${token}` }, isBase64Encoded: false,
  requestContext: { domainName: 'api.example', http: { method: 'GET', path, sourceIp: '127.0.0.1' } },
})

/** Starts every HTTP bundle and a hello-world handler in turn, each in a process of its own, and compares them within one run. */
export async function coldStarts(bundles: readonly Readonly<{ service: string; entry: string; file: string }>[], rounds = 15): Promise<ColdStart[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hello-'))
  const hello = join(folder, 'index.mjs')
  await writeFile(hello, 'export const http = async () => ({ statusCode: 200, body: "{}" })\n')
  const { env, token, close } = await surroundings()
  const firsts = bundles.filter(({ entry }) => entry === 'http').flatMap(({ service, file }) => (asked[service] ?? []).map((path, at) => ({ name: namesOf(service)[at] ?? path, service, file, path })))
  const all = [{ name: HELLO, service: 'hello', file: hello, path: '/' }, ...firsts]
  const runs = new Map(all.map(({ name }) => [name, new Array<v.InferOutput<typeof Run>>()]))
  try {
    for (let round = 0; round < rounds; round++) for (const { name, service, file, path } of all) {
      const { stdout } = await run(process.execPath, [inRoot('packages/toolchain/src/cold-start.mjs'), file, eventFor(path, token)], { env: { ...env, SERVICE: service } })
      const one = v.parse(Run, stdout.trim().split('\n').at(-1))
      if (one.statusCode >= 500) throw new Error(`${name} answered its first request with ${one.statusCode}: ${stdout}`)
      runs.get(name)?.push(one)
    }
  } finally {
    close()
    await rm(folder, { recursive: true, force: true })
  }
  const floor = median((runs.get(HELLO) ?? []).map(({ cpu }) => cpu))
  return [...runs].map(([bundle, each]) => {
    const [loaded, answered, cpu] = [median(each.map((one) => one.loaded)), median(each.map((one) => one.answered)), median(each.map((one) => one.cpu))]
    return { bundle, loaded, answered, cpu, times: Math.round((cpu / floor) * 100) / 100 }
  })
}
