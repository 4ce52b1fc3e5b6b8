import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Logs } from '../log.ts'
import { freePort, pause } from '../network.ts'
import { mendStreamFile } from './stream-file.ts'
import { spawnTied } from './tied.ts'

/** DynamoDB's API, wherever it comes from. `file` is absent when the engine is not ours. */
export type DynamoEngine = Readonly<{ endpoint: string; file?: string; stop: () => Promise<void> }>

function findBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    const binary = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide')
    if (existsSync(binary)) return binary
  } catch {
    // Not installed for this machine: the message below says what to do.
  }
  throw new Error(`No DynamoDB engine for ${process.platform}-${process.arch}: the package ${name} is not installed. Either run on Linux x64, or start a DynamoDB-compatible engine yourself and set DYNAMODB_ENDPOINT to its address, such as http://127.0.0.1:8000.`)
}

/** Whether something that speaks DynamoDB's protocol is there: a call without a signature is refused by name. */
export const answers = (endpoint: string) => fetch(endpoint, {
  method: 'POST',
  headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables', 'content-type': 'application/x-amz-json-1.0' },
  body: '{}',
  signal: AbortSignal.timeout(2000),
}).then(({ status }) => status < 500, () => false)

async function untilReady(endpoint: string, closed: Promise<void>): Promise<void> {
  const gone = closed.then(() => 'gone' as const)
  for (let tries = 0; tries < 1000; tries += 1) {
    if (await answers(endpoint)) return
    if (await Promise.race([gone, pause(10)]) === 'gone') break
  }
  throw new Error('The DynamoDB engine did not start; see logs/dynamodb.log')
}

type Options = Readonly<{ dataDir: string; logs: Logs; endpoint?: string | undefined }>

/** Uses the engine at `endpoint` if there is one; else runs dynoxide on a file below `dataDir`, and again whenever it dies. Refuses when neither can be had. */
export async function startDynamo({ dataDir, logs, endpoint: given }: Options): Promise<DynamoEngine> {
  if (given) return { endpoint: given, stop: () => Promise.resolve() }
  const binary = findBinary()
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'dynamodb.db')
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const run = () => spawnTied(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file], (text) => logs.write('dynamodb', text))
  let current = run()
  let stopping = false
  const keepRunning = async (): Promise<void> => {
    await current.closed
    if (stopping) return
    logs.notice('dynamodb', 'the engine ended by itself and is started again')
    await pause(100)
    current = run()
    return keepRunning()
  }
  await untilReady(endpoint, current.closed)
  mendStreamFile(file)
  void keepRunning()
  return {
    endpoint,
    file,
    stop: async () => {
      stopping = true
      await current.stop()
    },
  }
}
