import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SESClient } from '@aws-sdk/client-ses'
import { startMail, type Mail } from '@nen-nep/local-cloud/mail/index'
import { sesClient } from '@nen-nep/service-kit/mailer'

/** The mail endpoint of the one-machine edition, with a client that waits only `patienceMs` for an answer. */
export async function freshMailbox(patienceMs = 4_000): Promise<{ mail: Mail; client: SESClient; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mailbox-'))
  const mail = await startMail({ dataDir, now: () => new Date() })
  const client = sesClient({ endpoint: mail.endpoint, region: 'local', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }, patienceMs)
  return {
    mail,
    client,
    stop: async () => {
      await mail.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
