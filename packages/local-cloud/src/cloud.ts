import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import { join } from 'node:path'
import { startBus } from './bus/bus.ts'
import { openClock } from './clock.ts'
import { control } from './control/control.ts'
import { dump } from './control/dump.ts'
import { untilIdle } from './control/idle.ts'
import { openDoor } from './doors/door.ts'
import { openFaults } from './doors/faults.ts'
import { openMeter } from './doors/meter.ts'
import { ballotsFolder, placeTables } from './engines/apart.ts'
import { startDynamo } from './engines/dynamo.ts'
import { startQueuesAndFiles } from './engines/queues.ts'
import { openSecrets } from './engines/secrets.ts'
import { startVault } from './engines/vault.ts'
import { holdFolder } from './exclusive.ts'
import { jwtAuthorizer } from './gateway/authorizer.ts'
import { filesDoor, filesPath } from './gateway/files.ts'
import { gateway } from './gateway/gateway.ts'
import { checkHealth } from './gateway/health.ts'
import { startFront } from './gateway/server.ts'
import { webSite } from './gateway/web.ts'
import { startIdentity } from './identity/index.ts'
import { openFunctions } from './lambda/functions.ts'
import { openLogs } from './log.ts'
import { startMail } from './mail/index.ts'
import { codeMailer, directory } from './people.ts'
import { probesOf } from './probes.ts'
import { quietOf } from './quiet.ts'
import { localKeys, openSources } from './sources.ts'
import { tellWhere } from './running.ts'
import { startControlPort } from './control/server.ts'
import { addressesOf, webClient, withDefaults, type CloudOptions } from './options.ts'
import { openClosing } from './closing.ts'
import { readStack } from './template/stack.ts'
import { wiring } from './template/wiring.ts'
import { openTimetable } from './timetable.ts'

const account = '000000000000'

/** Stands up on this machine what the template says. Everything listens on loopback unless `host` says otherwise; `close` ends it all. */
export async function startCloud(options: CloudOptions) {
  const closing = openClosing()
  try {
    return await build(options, closing)
  } catch (error) {
    await closing.run()
    throw error
  }
}

async function build(given: CloudOptions, closing: ReturnType<typeof openClosing>) {
  const options = withDefaults(given)
  const { templateDir, dataDir, port, host, region, log } = options
  closing.add(holdFolder(dataDir))
  const logs = openLogs(dataDir, log)
  closing.add(() => logs.close())
  const clock = openClock(options.startAt)
  const faults = openFaults()
  const secret = openSecrets(dataDir)
  const front = await startFront(port, host)
  closing.add(() => front.stop())
  const { inside, url, issuer, jwksUri } = addressesOf(options, front.port)

  const stack = readStack(templateDir, { region, account, issuer, jwksUri, parameters: { MailRate: '200', ...options.parameters, WebUrl: url }, secret: (arn, key) => secret(`${arn} ${key}`.trim()) })
  const wires = wiring(stack)

  const engine = await startDynamo({ dataDir, logs, endpoint: options.dynamodbEndpoint })
  closing.add(() => engine.stop())
  const queues = await startQueuesAndFiles(stack, join(dataDir, 'queues'))
  closing.add(() => queues.stop())
  const mail = await startMail({ dataDir, now: clock.now, smtp: options.smtp, port: options.mailPort })
  closing.add(() => mail.stop())

  let writes = 0
  let wrote = (_: Buffer): void => undefined
  const meter = openMeter((body) => {
    writes += 1
    wrote(body)
  })
  const clientAt = (endpoint: string) => new DynamoDBClient({ endpoint, region, credentials: localKeys })
  const tables = await placeTables({ dataDir, logs, engine, tables: stack.tables, clientAt })
  closing.add(() => tables.stop())
  const vault = await startVault(join(ballotsFolder(dataDir), 'keys'))
  closing.add(() => vault.stop())
  const dynamodbDoor = await openDoor({ target: 'dynamodb', endpoint: tables.endpointFor, faults, watcher: meter.watcher })
  const sqsDoor = await openDoor({ target: 'sqs', endpoint: queues.endpoint, faults })
  const sesDoor = await openDoor({ target: 'ses', endpoint: mail.endpoint, faults })
  const sqs = new SQSClient({ endpoint: sqsDoor.endpoint, region, credentials: localKeys, useQueueUrlAsEndpoint: false })
  const bus = await startBus({ stack, wiring: wires, sqs, clock, dataDir, logs })
  const busDoor = await openDoor({ target: 'eventbridge', endpoint: bus.endpoint, faults })
  for (const door of [dynamodbDoor, sqsDoor, sesDoor, bus, busDoor]) closing.add(() => door.stop())

  const { streams } = tables
  closing.add(tellWhere(dataDir, { dynamodb: engine.endpoint, tables: Object.fromEntries(tables.together.map(({ id, ref }) => [id, ref])) }))
  const secretKey = secret('functions')
  const endpoints = { dynamodb: dynamodbDoor.endpoint, eventbridge: busDoor.endpoint, ses: sesDoor.endpoint, s3: `${url}${filesPath}`, vault: vault.endpoint }
  const httpTargets = new Set(stack.integrations.map(({ IntegrationUri, id }) => wires.functionAt(IntegrationUri, id).arn))
  const functions = openFunctions(stack, { clock, logs, meter, endpoints, secretKey, isHttp: (arn) => httpTargets.has(arn) })
  closing.add(() => functions.stop())

  const client = webClient(stack, url)
  const findPerson = directory({ stack, wiring: wires, functions, logs })
  const sendCode = codeMailer({ stack, endpoint: mail.endpoint })
  const identity = await startIdentity({
    findPerson, sendCode,
    takeCode: async (login, code) => (await findPerson(login, code))?.memberId,
    dataDir, issuerUrl: issuer, now: clock.now,
    client,
    helpPhone: options.helpPhone,
  })
  closing.add(() => identity.stop())
  const files = filesDoor({ endpoint: queues.endpoint, origins: [url, inside], keys: { now: clock.now, secretOf: (key) => stack.functions.some(({ id }) => id === key) ? secretKey : undefined } })
  closing.add(() => files.stop())

  const sources = openSources({ stack, wiring: wires, functions, logs, sqs, engine, streams, dataDir })
  wrote = (body) => sources.wrote(body)
  closing.add(() => sources.stop())
  const timetable = openTimetable({ stack, wiring: wires, functions, sqs, clock, logs, dataDir })
  closing.add(() => timetable.stop())

  const api = gateway({
    stack, wiring: wires, functions, clock, logs, url, named: options.control,
    authorize: jwtAuthorizer({ authorizers: stack.authorizers, jwksUri, now: clock.now }),
    web: webSite(options.webDir, { issuer, clientId: client.id, ...(options.helpPhone === undefined ? {} : { help: options.helpPhone }) }),
    health: () => checkHealth(probes),
  })
  const probes = probesOf({ stack, engineEndpoint: engine.endpoint, queuesEndpoint: queues.endpoint, busEndpoint: bus.endpoint, mail, identity, sources, timetable, services: api.services, ask: api.ask })
  front.open({ app: api.app, files: (request, response) => files.serve(request, response), identity: identity.handler })

  const quiet = quietOf({ functions, sources, timetable, queuesEndpoint: queues.endpoint, writes: () => writes })
  const cloud = {
    url,
    mailUrl: mail.inboxUrl,
    issuer,
    /** An access token of this member, without a sign-in. */
    token: identity.tokenFor,
    findPerson,
    sendCode,
    /** Waits until nothing is under way; answers what still is when the time is over. */
    idle: (timeoutMs: number) => untilIdle(quiet, timeoutMs),
    health: () => checkHealth(probes),
    /** Runs a function of the template by its logical id, as an operator or a seed may. */
    invoke: (id: string, event: unknown) => functions.at(wires.functionAt(id, 'invoke').arn).invoke(event, id),
    close: closing.run,
  }
  if (!options.control) return { ...cloud, controlUrl: undefined }
  const app = control({
    faults, meter, token: identity.tokenFor, mailbox: mail, configureBus: bus.configure, fire: (name) => timetable.fire(name), idle: cloud.idle, now: clock.now,
    dump: () => dump(stack, tables.clientFor, queues.endpoint),
    setClock: async (now) => {
      clock.set(now)
      await timetable.onClockChange()
    },
    seed: (kind) => options.seed(kind, cloud),
  })
  const controlUrl = await startControlPort(app, options.controlPort, closing)
  return { ...cloud, controlUrl }
}
export type Cloud = Awaited<ReturnType<typeof startCloud>>
