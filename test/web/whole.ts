import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from '@nen-nep/local-cloud'
import { buildWeb } from '@nen-nep/toolchain/web'
import { built } from '../journeys/built.ts'

export const ADMINISTRATOR = 'quan-tri@example.org'
type Mail = Readonly<{ subject: string; text: string; html: string }>

/** The whole product on this machine, in a folder of its own, with the built pages: the shipped bundles on the real template. */
export async function startWhole() {
  const folder = mkdtempSync(join(tmpdir(), 'nen-nep-web-'))
  const cloud = await startCloud({ templateDir: await built(), dataDir: join(folder, 'data'), webDir: buildWeb(), port: 0, mailPort: 0, control: true, controlPort: 0, parameters: { Administrator: ADMINISTRATOR } })

  const mails = async (to: string): Promise<Mail[]> => (await (await fetch(`${cloud.controlUrl}/mailbox?to=${to}`)).json()) as Mail[]
  return {
    url: cloud.url, control: cloud.controlUrl,
    idle: () => cloud.idle(30_000),
    /** The first administrator comes into being without a browser, as at their first sign-in. */
    async appoint(): Promise<void> {
      await cloud.invoke('MembershipDirectory', { triggerSource: 'UserMigration_ForgotPassword', userName: ADMINISTRATOR, request: {}, response: {} })
      await cloud.idle(30_000)
    },
    /** The latest mail to somebody whose text has a match; waits for it. */
    async mailed(to: string, what: RegExp): Promise<string> {
      for (const until = Date.now() + 60_000; Date.now() < until;) {
        const found = (await mails(to)).flatMap(({ text }) => what.exec(text)?.[0] ?? []).at(-1)
        if (found !== undefined) return found
        await new Promise((done) => setTimeout(done, 200))
      }
      throw new Error(`Nothing like ${what} was mailed to ${to}`)
    },
    forget: () => fetch(`${cloud.controlUrl}/mailbox`, { method: 'DELETE' }),
    /** One call of the API as a member, refused loudly unless it succeeds. */
    async ask(as: string, method: string, path: string, ...[body, seen]: readonly [body?: unknown, seen?: string]): Promise<any> {
      const headers = { authorization: `Bearer ${await cloud.token(as)}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(seen === undefined ? {} : { 'if-match': seen }) }
      const response = await fetch(`${cloud.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
      return response.json()
    },
    async stop(): Promise<void> {
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Whole = Awaited<ReturnType<typeof startWhole>>
