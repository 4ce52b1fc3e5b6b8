import { createServer } from 'node:http'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { startDelivery, type Smtp } from './delivery.ts'
import { openFaults, type MailFault } from './faults.ts'
import { inbox } from './inbox.ts'
import { readMessage, type Message } from './message.ts'
import { sesEndpoint } from './ses.ts'
import { isTo, openStore } from './store.ts'

export type { MailFault } from './faults.ts'
export type { Message } from './message.ts'
export type { Smtp } from './delivery.ts'

type Options = {
  readonly dataDir: string
  /** Where to hand mail on to; without it, mail stays in the inbox of this machine. */
  readonly smtp?: Smtp | undefined
  readonly now: () => Date
  /** 0, unless named: any free port. */
  readonly port?: number | undefined
}

/**
 * SES for one machine, on loopback: `SendRawEmail` is acknowledged when the raw message is safe under `<dataDir>/mail/`,
 * people read it at `inboxUrl`, and an SMTP server delivers it when one is named.
 */
export async function startMail({ dataDir, smtp, now, port = 0 }: Options) {
  const store = openStore(join(dataDir, 'mail'))
  const faults = openFaults(now)
  const delivery = smtp && startDelivery(smtp, { store, now })
  const ses = sesEndpoint({ store, faults, now, taken: () => delivery?.wake() })
  const web = getRequestListener(inbox(store, delivery !== undefined).fetch)
  const server = createServer((request, response) => {
    if (request.method === 'POST') ses(request, response)
    else void web(request, response)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`

  return {
    /** For `AWS_ENDPOINT_URL_SES`. */
    endpoint: origin,
    inboxUrl: `${origin}/inbox`,
    /** Kept messages in order of arrival, all of them or those that have this recipient (blind copies too). */
    messages: (to?: string): Promise<Message[]> =>
      Promise.all(store.all().filter((mail) => to === undefined || isTo(mail, to)).map(async (mail) => readMessage(mail, await store.raw(mail.id)))),
    clear: (): Promise<void> => store.clear(),
    setFaults: (fault: MailFault | null): void => faults.set(fault),
    health() {
      const outgoing = delivery?.health() ?? { waiting: 0, lastError: undefined }
      return { ok: outgoing.lastError === undefined, messages: store.all().length, ...outgoing }
    },
    async stop(): Promise<void> {
      await delivery?.stop()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
export type Mail = Awaited<ReturnType<typeof startMail>>
