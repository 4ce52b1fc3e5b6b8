import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import type { Meter } from '../doors/meter.ts'
import type { Logs } from '../log.ts'
import type { Stack } from '../template/stack.ts'
import { openFunction, type LocalFunction } from './function.ts'

/** Where the SDK clients of a function find each service. */
export type Endpoints = Readonly<{ dynamodb: string; eventbridge: string; s3: string; ses: string; vault: string }>
type Options = Readonly<{ clock: Clock; logs: Logs; meter: Meter; endpoints: Endpoints; secretKey: string; isHttp: (arn: string) => boolean }>
type Definition = Stack['functions'][number]

/** Whoever is told how ballots' keys are named is told where they are: the tally alone, as its role says in the cloud. */
const mayOpenBallots = (variables: Readonly<Record<string, string>>) => variables['BALLOT_KEYS'] !== undefined

// The access key is the function's own name: by it the doors know who calls.
const environmentOf = ({ id, Environment: { Variables }, MemorySize }: Definition, { endpoints, secretKey }: Options, region: string) => ({
  ...Variables,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: id,
  AWS_SECRET_ACCESS_KEY: secretKey,
  AWS_LAMBDA_FUNCTION_NAME: id,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.eventbridge,
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_SES: endpoints.ses,
  ...(mayOpenBallots(Variables) ? { AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.vault } : {}),
})

/** Every function of the template, by ARN, ready to be called; no thread starts before the first event. */
export function openFunctions({ functions, place }: Pick<Stack, 'functions' | 'place'>, options: Options) {
  const { clock, logs, meter, isHttp } = options
  const byArn = new Map<string, LocalFunction>()
  let started = 0
  for (const definition of functions) {
    const { id, arn, dir, Handler, MemorySize, Timeout } = definition
    const [file = 'index', handler = 'handler'] = Handler.split('.')
    const opened = openFunction({
      shared: isHttp(arn),
      data: { file: join(dir, `${file}.mjs`), handler, name: id, memoryMb: MemorySize, arn, offset: clock.offset },
      environment: environmentOf(definition, options, place.region),
      timeoutMs: Timeout * 1000,
      output: (text) => logs.write(id, text),
    })
    const invoke: LocalFunction['invoke'] = async (event, label) => {
      started += 1
      meter.called(id, label)
      return opened.invoke(event, label)
    }
    byArn.set(arn, { ...opened, invoke })
  }
  return {
    at(arn: string): LocalFunction {
      const found = byArn.get(arn)
      if (!found) throw new Error(`There is no function ${arn}`)
      return found
    },
    all: () => [...byArn.values()],
    /** How many events have been handed to functions so far. */
    started: () => started,
    active: () => [...byArn.values()].reduce((sum, { active }) => sum + active(), 0),
    stop: async (): Promise<void> => { await Promise.all([...byArn.values()].map(({ stop }) => stop())) },
  }
}
export type LocalFunctions = ReturnType<typeof openFunctions>
