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
  mailPort?: number | undefined
  webDir?: string | undefined
  region?: string
  /** Values for the template's parameters, such as MailDomain. `WebUrl` is ours. */
  parameters?: Readonly<Record<string, string>>
  /** An engine that runs already; without it dynoxide is started. */
  dynamodbEndpoint?: string | undefined
  smtp?: Smtp | undefined
  seed?: (kind: 'demo' | 'empty', cloud: SeedCloud) => Promise<unknown>
  /** Told what an operator should know; everything is in `<dataDir>/logs` anyway. */
  log?: (line: string) => void
}>
