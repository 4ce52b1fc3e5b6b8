import { createServer, type IncomingMessage, type Server } from 'node:http'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bundleAll, type Bundle } from '../src/bundle.ts'
import { fewerErrors, plainKeys } from '../src/trims.ts'

const goal = 320 * 1024
type Call = { target: string; authorization: string; agent: string; url: string; body: string }
const calls: Call[] = []
const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '')
const answers: Record<string, string> = {
  'DynamoDB_20120810.GetItem': '{"Item":{"pk":{"S":"a"},"n":{"N":"7"}}}',
  'AWSEvents.PutEvents': '{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}',
}

const refused = (type: string, more: object = {}) => JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message: 'told so', ...more })
/** What the table says to reads of some keys, in turn: status and body; the last is said from then on. */
const turns: Record<string, [number, string][]> = {
  taken: [[400, refused('ConditionalCheckFailedException', { Item: { n: { N: '7' } } })]],
  throttled: [[400, refused('ProvisionedThroughputExceededException')], [200, '{"Item":{"n":{"N":"8"}}}']],
  broken: [[500, refused('InternalServerError')]],
  absent: [[400, refused('ResourceNotFoundException')]],
}
const turnOf = (target: string, body: string): [number, string] | undefined => {
  if (target !== 'DynamoDB_20120810.GetItem') return undefined
  const all = turns[JSON.parse(body).Key.pk.S] ?? []
  return all.length > 1 ? all.shift() : all[0]
}

let outdir: string
let bundles: Bundle[]
let door: Server
beforeAll(async () => {
  const stored = new Map<string, string>()
  door = createServer((request, response) => void text(request).then((body) => {
    const target = header(request, 'x-amz-target')
    calls.push({ target, authorization: header(request, 'authorization'), agent: header(request, 'user-agent'), url: request.url ?? '', body })
    if (request.method === 'PUT') stored.set('file', body)
    const [status, said] = turnOf(target, body) ?? []
    if (status !== undefined) response.writeHead(status).end(said)
    else response.end(answers[target] ?? (request.method === 'GET' ? stored.get('file') : ''))
  }))
  await new Promise<void>((done) => door.listen(0, '127.0.0.1', done))
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${String((door.address() as AddressInfo).port)}`)
  vi.stubEnv('AWS_REGION', 'ap-southeast-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
  vi.stubEnv('AWS_SESSION_TOKEN', 'session')
  outdir = await mkdtemp(join(tmpdir(), 'bundles-'))
  bundles = await bundleAll({ from: join(import.meta.dirname, 'fixtures'), services: ['sample'], outdir })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  door.closeAllConnections()
  door.close()
  await rm(outdir, { recursive: true, force: true })
})

const load = async (entry: string) => {
  const bundle = bundles.find((one) => one.entry === entry)!
  return (await import(/* @vite-ignore */ pathToFileURL(bundle.file).href)) as Record<string, (input: string) => Promise<unknown>>
}

describe('A service bundle', () => {
  it('stays within 320 KB with the table, the bus, the router and the parser in it', () => {
    for (const { entry, bytes, written } of bundles) if (written) expect(bytes, entry).toBeLessThan(goal)
  })

  it('reads and publishes with the credentials of its environment, signed and named', async () => {
    const { http } = await load('http')
    expect(await http!('a')).toEqual({ Item: { pk: { S: 'a' }, n: { N: '7' } }, FailedEntryCount: 0 })
    const seen = calls.filter(({ target }) => target in answers)
    expect(seen).toHaveLength(2)
    for (const { authorization, agent } of seen) {
      expect(authorization).toContain('Credential=AKIDEXAMPLE/')
      expect(agent).toMatch(/aws-sdk-js\/3\.\d+/)
    }
  })

  it('reads nobody’s private settings: what a machine’s ~/.aws says is not asked', async () => {
    const settings = join(outdir, 'settings')
    await writeFile(settings, '[default]\nretry_mode = adaptive\n')
    vi.stubEnv('AWS_CONFIG_FILE', settings)
    const bundle = bundles.find((one) => one.entry === 'http')!
    const { http } = (await import(/* @vite-ignore */ `${pathToFileURL(bundle.file).href}?settings`)) as Awaited<ReturnType<typeof load>>
    expect(await http!('a')).toMatchObject({ Item: { n: { N: '7' } } })
  })

  it('opens neither standard input nor output by being loaded', async () => {
    for (const { file, written } of bundles) if (written) for (const part of await readdir(dirname(file))) expect(await readFile(join(dirname(file), part), 'utf8'), part).not.toMatch(/from\s*["'](node:)?process["']/)
  })

  it('meets the refusals it takes apart as what they are, with what stood in the way', async () => {
    const { http } = await load('http')
    expect(await http!('taken')).toMatchObject({ name: 'ConditionalCheckFailedException', standing: { n: { N: '7' } } })
  })

  it('tries again when it is throttled', async () => {
    const { http } = await load('http')
    expect(await http!('throttled')).toMatchObject({ Item: { n: { N: '8' } } })
  })

  it('knows every other refusal by its name, and gives up on a table that stays broken after its tries', async () => {
    const { http } = await load('http')
    expect(await http!('absent')).toEqual({ name: 'ResourceNotFoundException', message: 'told so', fault: 'client', status: 400, tries: 1 })
    expect(await http!('broken')).toMatchObject({ name: 'InternalServerError', fault: 'server', status: 500, tries: 4 })
  })

  it('writes and reads files with the operations that were kept', async () => {
    const { events } = await load('events')
    expect(await events!('{"cells":1}')).toContain('{"cells":1}')
    expect(calls.filter(({ url }) => url.startsWith('/sample/rosters/1.json')).length).toBe(2)
  })

  it('of an entry point that is not written stands in with an error that names it', async () => {
    const jobs = bundles.find(({ entry }) => entry === 'jobs')
    expect(jobs).toMatchObject({ written: false, bytes: 0 })
    await expect(load('jobs')).rejects.toThrow(/sample\/src\/jobs\.ts is not written yet/)
  })
})

describe('A schema file of the SDK', () => {
  it('keeps its meaning when its computed keys become plain ones', () => {
    const source = 'const _h = "http";\nvar n0 = 1;\nexport var Get$ = [9, n0, { [_h]: ["GET"], [_unknown]: 1 }];\n'
    expect(plainKeys(source)).toBe('const _h = "http";\nvar n0 = 1;\nexport var Get$ = [9, n0, { "http": ["GET"], [_unknown]: 1 }];\n')
  })

  it('registers only the errors that our code takes apart', () => {
    const source = 'n0_registry.registerError(TableInUseException$, TableInUseException);\nn0_registry.registerError(TransactionCanceledException$, TransactionCanceledException);\n_s_registry.registerError(Base$, Base);\n'
    expect(fewerErrors(source)).toBe('\nn0_registry.registerError(TransactionCanceledException$, TransactionCanceledException);\n_s_registry.registerError(Base$, Base);\n')
  })
})
