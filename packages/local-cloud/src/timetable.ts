import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Clock } from './clock.ts'
import type { LocalFunctions } from './lambda/functions.ts'
import type { Logs } from './log.ts'
import { messageOf, pause } from './network.ts'
import { startSchedules } from './schedule/index.ts'
import type { Stack } from './template/stack.ts'
import type { Wiring } from './template/wiring.ts'

type Deps = Readonly<{ stack: Stack; wiring: Wiring; functions: LocalFunctions; sqs: SQSClient; clock: Clock; logs: Logs; dataDir: string }>
type Schedule = Stack['schedules'][number]
const Named = v.object({ schedule: v.string() })
const defaultRetries = 2

/** What people call a schedule: the name in its input, as our jobs have it, else its logical id. */
function nameOf({ id, Target: { Input } }: Schedule): string {
  const parsed = v.safeParse(Named, JSON.parse(Input))
  return parsed.success ? parsed.output.schedule : id
}

/** The schedules of the template. A run that fails is repeated as often as the template says and then told to its dead letters. */
export function openTimetable({ stack, wiring, functions, sqs, clock, logs, dataDir }: Deps) {
  const fireWith = (schedule: Schedule) => {
    const { id, Target: { Arn, Input, RetryPolicy, DeadLetterConfig } } = schedule
    const target = functions.at(wiring.functionAt(Arn, id).arn)
    const tries = 1 + (RetryPolicy?.MaximumRetryAttempts ?? defaultRetries)
    const deadLetters = DeadLetterConfig && wiring.queueAt(DeadLetterConfig.Arn, id)
    return async (at: Date): Promise<void> => {
      const input = Input.replaceAll('<aws.scheduler.scheduled-time>', at.toISOString())
      for (let attempt = 1; attempt <= tries; attempt += 1) {
        try {
          await target.invoke(JSON.parse(input), `${target.name} ${nameOf(schedule)}`)
          return
        } catch (error) {
          logs.notice(id, `run ${attempt} of ${tries} failed: ${messageOf(error)}`)
          await pause(Math.min(10_000, 250 * 2 ** attempt))
        }
      }
      if (deadLetters) await sqs.send(new SendMessageCommand({ QueueUrl: deadLetters.ref, MessageBody: input }))
    }
  }
  const enabled = stack.schedules.filter(({ State }) => State === 'ENABLED')
  const running = startSchedules({
    schedules: enabled.map((schedule) => ({ name: schedule.id, expression: schedule.ScheduleExpression, timezone: schedule.ScheduleExpressionTimezone, fire: fireWith(schedule) })),
    now: clock.now,
    stateFile: join(dataDir, 'schedules.json'),
  })
  return {
    ...running,
    /** Fires every schedule of this name, or the one with this logical id; refuses when there is none. */
    async fire(name: string): Promise<void> {
      const wanted = enabled.filter((schedule) => schedule.id === name || nameOf(schedule) === name)
      if (wanted.length === 0) throw new Error(`There is no schedule named ${name}`)
      await Promise.all(wanted.map(({ id }) => running.fireNow(id)))
    },
  }
}
export type Timetable = ReturnType<typeof openTimetable>
