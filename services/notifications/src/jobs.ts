import { consume, readEnv } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, surroundings, withAnchors } from '@nen-nep/service-kit/lambda'
import { sesClient, sesMailer } from '@nen-nep/service-kit/mailer'
import * as v from 'valibot'
import { stores, type Post } from './deps.ts'
import { paceOf } from './message/pace.ts'
import { jobs as byType, runSchedule } from './working.ts'

const { env, files, now, ...plain } = surroundings()
const table = asService(plain.table)
const { MAIL_FROM, CONFIGURATION_SET, MAIL_RATE } = readEnv({ MAIL_FROM: v.string(), CONFIGURATION_SET: v.string(), MAIL_RATE: v.pipe(v.string(), v.transform(Number), v.gtValue(0)) })
const post: Post = {
  table,
  files,
  now,
  ...stores(table),
  mailer: sesMailer(sesClient(), CONFIGURATION_SET),
  from: MAIL_FROM,
  webUrl: env.WEB_URL,
  secret: env.LINK_SECRET,
  pace: paceOf({ table, rate: MAIL_RATE, now }),
  pause: (ms) => new Promise((go) => setTimeout(go, ms)),
}
const consumeJobs = consume(byType, post, busOf(env), now)
type Queued = Parameters<typeof consumeJobs>[0]

/** Work from the queue, or a schedule by its name. */
export const jobs = withAnchors({ env, table, now }, async (event: Queued | { schedule: string; dryRun?: boolean }) => ('schedule' in event ? runSchedule(post, event.schedule, event.dryRun) : consumeJobs(event)))
