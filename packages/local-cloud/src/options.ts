import type { Stack } from './template/stack.ts'
import type { Smtp } from './mail/index.ts'

/** What a seed may use of the running cloud. */
export type SeedCloud = Readonly<{ url: string; token: (memberId: string) => Promise<string>; invoke: (id: string, event: unknown) => Promise<unknown>; idle: (timeoutMs: number) => Promise<string | undefined> }>

export type CloudOptions = Readonly<{
  /** Where `cdk synth` wrote the template and its assets. */
  templateDir: string
  /** All state of this installation; one running cloud a folder. */
  dataDir: string
  /** 8080 unless named; 0 for any free one. */
  port?: number
  host?: string
  /** Where people and mails find us, when not at `http://localhost:<port>`: behind a proxy, say. */
  publicUrl?: string | undefined
  /** Opens the control port; for tests and demonstrations only. */
  control?: boolean
  controlPort?: number
  /** The instant that people, services and schedules see at the start, for tests and demonstrations; now, unless named. */
  startAt?: Date | undefined
  mailPort?: number | undefined
  webDir?: string | undefined
  region?: string
  /** Values for the template's parameters, such as MailDomain. `WebUrl` is ours; mails go at 200 a second unless told, since nobody limits this machine. */
  parameters?: Readonly<Record<string, string>>
  /** An engine that runs already; without it dynoxide is started. */
  dynamodbEndpoint?: string | undefined
  smtp?: Smtp | undefined
  /** Whom people ring when they are stuck; named on the pages and on those of the sign-in. */
  helpPhone?: string | undefined
  seed?: (kind: 'demo' | 'empty', cloud: SeedCloud) => Promise<unknown>
  /** Told what an operator should know; everything is in `<dataDir>/logs` anyway. */
  log?: (line: string) => void
}>

export const withDefaults = (options: CloudOptions) => ({
  port: 8080, host: '127.0.0.1', region: 'ap-southeast-1', control: false, controlPort: 8081, parameters: {}, log: () => undefined,
  seed: () => Promise.reject(new Error('This start was given nothing to seed with')),
  ...options,
})

/** Where the gateway is: `inside` for this machine itself, `url` for people and mails. */
export function addressesOf({ publicUrl }: CloudOptions, port: number) {
  const inside = `http://127.0.0.1:${port}`
  const url = (publicUrl ?? `http://localhost:${port}`).replace(/\/$/, '')
  return { inside, url, issuer: `${url}/identity`, jwksUri: `${inside}/identity/jwks` }
}

/** The one client that people sign in with. */
export function webClient({ clients: [client] }: Stack, url: string) {
  return { id: client?.ref ?? 'web', redirectUris: [...new Set([...client?.CallbackURLs ?? [], `${url}/`])] }
}
