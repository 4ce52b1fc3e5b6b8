import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import type { Bus } from '@nen-nep/service-kit'

export type Entry = { Source: string; DetailType: string; Detail: string; EventBusName: string }
type Verdict = 'take' | 'refuse' | 'break'

/** A bus at the other end of a real connection: keeps what it takes, and refuses or breaks off where the test says so. */
export async function busDoor(source = 'notes') {
  const taken: Entry[] = []
  const calls: number[] = []
  let judge: (entry: Entry) => Verdict = () => 'take'
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { Entries } = JSON.parse(Buffer.concat(parts).toString()) as { Entries: Entry[] }
      const verdicts = Entries.map(judge)
      calls.push(Entries.length)
      if (verdicts.includes('break')) return void request.socket.destroy()
      Entries.forEach((entry, index) => verdicts[index] === 'take' && taken.push(entry))
      const answers = verdicts.map((verdict) => (verdict === 'take' ? { EventId: 'e' } : { ErrorCode: 'ThrottlingException', ErrorMessage: 'later' }))
      response.setHeader('content-type', 'application/x-amz-json-1.1').end(JSON.stringify({ FailedEntryCount: verdicts.filter((one) => one === 'refuse').length, Entries: answers }))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = new EventBridgeClient({ endpoint, region: 'local', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1 })
  const bus: Bus = { client, name: 'bus', source }
  return {
    bus,
    taken,
    calls,
    when: (next: typeof judge) => {
      judge = next
    },
    parked: () => taken.filter(({ DetailType }) => DetailType === 'poison.parked.v1').map(({ Detail }) => (JSON.parse(Detail) as { data: { reason: string; payload: string } }).data),
    reset: () => {
      taken.length = 0
      calls.length = 0
      judge = () => 'take'
    },
    stop: () => {
      client.destroy()
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}
