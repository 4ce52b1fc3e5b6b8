import { createTransport } from 'nodemailer'
import { complain } from '../log.ts'
import { signing, type Dkim } from './dkim.ts'
import type { Kept, MailStore } from './store.ts'

export type Smtp = {
  readonly host: string
  readonly port: number
  readonly user?: string | undefined
  readonly pass?: string | undefined
  readonly secure?: boolean | undefined
  /** Where the server does not sign what it takes. */
  readonly dkim?: Dkim | undefined
}

const firstWait = 5000
const longestWait = 5 * 60_000
/** RFC 5321, 4.5.4.1: a sender should give up after four or five days. */
const patience = 4 * 24 * 3_600_000

/** Nobody may see who else got a blind copy: the header goes, the envelope keeps the recipient. */
function withoutBcc(raw: Buffer): Buffer {
  const text = raw.toString('latin1')
  const [, head = text] = /^([^]*?\r?\n)(?=\r?\n)/.exec(text) ?? []
  const kept = head.replace(/^bcc:[^\n]*\n(?:[ \t][^\n]*\n)*/gim, '')
  return Buffer.from(kept + text.slice(head.length), 'latin1')
}

/** A server's 5xx is final; anything else may pass. */
const isFinal = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 500

type Deps = { readonly store: MailStore; readonly now: () => Date }

/**
 * Hands kept messages to an SMTP server, oldest first, and keeps trying through restarts until each is delivered,
 * refused for good, or four days old. At least once: a death between the server's answer and our note repeats one.
 */
export function startDelivery(smtp: Smtp, { store, now }: Deps) {
  const { host, port, user, pass, secure = port === 465, dkim } = smtp
  const transport = createTransport({
    host, port, secure,
    ...(user !== undefined && { auth: { user, pass: pass ?? '' } }),
    ...(dkim && { dkim: signing(dkim) }),
    connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000,
  })
  let lastError: string | undefined
  let wait = firstWait
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let stopped = false

  const waiting = () => store.all().filter(({ outcome }) => !outcome)
  const refuse = (id: string, reason: string) => store.settle(id, { state: 'refused', at: now().toISOString(), reason })

  async function deliver({ id, at, from, to }: Kept): Promise<void> {
    if (now().getTime() - new Date(at).getTime() > patience) return refuse(id, lastError ?? 'too old')
    try {
      await transport.sendMail({ envelope: { from, to }, raw: withoutBcc(await store.raw(id)) })
      await store.settle(id, { state: 'delivered', at: now().toISOString() })
      lastError = undefined
      wait = firstWait
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      if (isFinal(error)) await refuse(id, reason)
      else lastError = reason
    }
  }
  /** One try for each message that waits, those that arrive meanwhile included. */
  async function deliverAll() {
    const tried = new Set<string>()
    const nextUntried = () => (stopped ? undefined : waiting().find(({ id }) => !tried.has(id)))
    for (let message = nextUntried(); message; message = nextUntried()) {
      tried.add(message.id)
      await deliver(message)
    }
  }
  function wake(): void {
    if (stopped || running) return
    clearTimeout(timer)
    running = deliverAll().catch((error: unknown) => complain('Mail delivery stumbled.', error)).finally(() => {
      running = undefined
      if (waiting().length === 0) return
      timer = setTimeout(wake, wait)
      wait = Math.min(wait * 2, longestWait)
    })
  }

  wake()
  return {
    wake,
    health: () => ({ waiting: waiting().length, lastError }),
    async stop() {
      stopped = true
      clearTimeout(timer)
      transport.close()
      await running
    },
  }
}
