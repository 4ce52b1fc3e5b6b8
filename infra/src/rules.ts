import { Rule, type EventPattern } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Core } from './core.ts'
import { pin } from './pin.ts'
import type { Service } from './service.ts'
import type { ServiceSpec } from './services.ts'

type Way = Readonly<{ pattern: EventPattern; queue: IQueue; deadLetterQueue: IQueue }>

/** Rules made of the keys of a service's own records, so that wiring and code cannot part; an empty record makes no rule. */
export function addRules(service: Service, { spec, core }: { spec: ServiceSpec; core: Core }): void {
  const { eventsQueue: events, jobsQueue: jobs } = service
  const rule = (name: string, { pattern, queue, deadLetterQueue }: Way) =>
    pin(new Rule(service, name, { eventBus: core.bus, eventPattern: pattern, targets: [new SqsQueue(queue, { deadLetterQueue })] }), `${service.node.id}${name}`)

  const reactions = Object.keys(spec.wiring.reactions)
  const started = Object.keys(spec.wiring.jobs)
  if (reactions.length > 0) rule('EventsRule', { pattern: { detailType: reactions }, queue: events.queue, deadLetterQueue: events.deadLetters })
  if (started.length > 0) rule('JobsRule', { pattern: { detailType: started }, queue: jobs.queue, deadLetterQueue: jobs.deadLetters })
  rule('ParkedRule', { pattern: { source: [spec.name], detailType: ['poison.parked.v1'] }, queue: events.deadLetters, deadLetterQueue: core.lostEvents })
}
