import { bucketName } from './engines/queues.ts'
import { answers } from './engines/dynamo.ts'
import { upIf, type Part, type Probe } from './gateway/health.ts'
import type { Identity } from './identity/index.ts'
import type { Mail } from './mail/index.ts'
import type { Sources } from './sources.ts'
import type { Stack } from './template/stack.ts'
import type { Timetable } from './timetable.ts'

type Deps = Readonly<{
  stack: Stack
  engineEndpoint: string
  queuesEndpoint: string
  busEndpoint: string
  mail: Mail
  identity: Identity
  sources: Sources
  timetable: Timetable
  services: readonly string[]
  ask: (path: string) => Promise<Response | undefined>
}>
const seconds = (n: number) => AbortSignal.timeout(n * 1000)
const worst = (parts: Readonly<Record<string, Part>>): Part => Object.entries(parts).map(([id, part]) => part.status === 'up' ? part : { ...part, detail: `${id}: ${part.detail ?? ''}` }).find(({ status }) => status === 'down') ?? { status: 'up' }

/** One probe for each part, which asks it something. */
export function probesOf({ stack, engineEndpoint, queuesEndpoint, busEndpoint, mail, identity, sources, timetable, services, ask }: Deps): Record<string, Probe> {
  const buckets = stack.buckets.map(({ ref }) => bucketName(ref))
  const ofService = (service: string): Probe => async () => {
    const answer = await ask(`/${service}/health`)
    return upIf(answer?.ok ?? false, answer ? `answered ${answer.status}` : 'has no public health route')
  }
  return {
    database: async () => upIf(await answers(engineEndpoint), 'does not answer'),
    queues: async () => upIf((await fetch(`${queuesEndpoint}/health`, { signal: seconds(3) })).ok, 'does not answer'),
    files: async () => upIf((await Promise.all(buckets.map((name) => fetch(`${queuesEndpoint}/${name}`, { method: 'HEAD', signal: seconds(3) })))).every(({ ok }) => ok), 'a bucket is missing'),
    // An empty call is refused by a living bus and changes nothing.
    bus: async () => upIf((await fetch(busEndpoint, { method: 'POST', headers: { 'x-amz-target': 'AWSEvents.PutEvents' }, body: '{"Entries":[]}', signal: seconds(3) })).status === 400, 'does not answer'),
    mail: () => upIf(mail.health().ok, mail.health().lastError ?? 'is not well'),
    identity: () => upIf(identity.health().ok, 'its database is closed'),
    wiring: () => worst(sources.health()),
    schedule: () => ({ status: 'up', detail: timetable.idle() ? 'nothing is due' : 'a run is under way or will be tried again' }),
    ...Object.fromEntries(services.map((service) => [service, ofService(service)] as const)),
  }
}
