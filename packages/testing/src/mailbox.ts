import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESClient } from '@aws-sdk/client-ses'
import { startMail, type Mail } from '@nen-nep/local-cloud/mail/index'

/** The mail endpoint of the one-machine edition, with a client that waits only `patienceMs` for an answer. */
export async function freshMailbox(patienceMs = 4_000): Promise<{ mail: Mail; client: SESClient; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mailbox-'))
  const mail = await startMail({ dataDir, now: () => new Date() })
  const client = new SESClient({ endpoint: mail.endpoint, region: 'local', credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, maxAttempts: 1, requestHandler: { requestTimeout: patienceMs, throwOnRequestTimeout: true } })
  return {
    mail,
    client,
    stop: async () => {
      await mail.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
