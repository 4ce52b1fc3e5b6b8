import type { Body } from '@nen-nep/testing/year/index'

export type Mail = Readonly<{ id: string; at: string; to: string[]; subject: string; text: string; html: string; headers: Record<string, string>; attachments: { filename: string; contentType: string; text?: string }[] }>
export type Dump = Readonly<{ tables: Record<string, Body[]>; queues: Record<string, { body: any; receiveCount: number }[]> }>

/** The control port of a running cloud. */
export function control(controlUrl: string) {
  const ask = async (method: string, path: string, body?: unknown): Promise<any> => {
    const response = await fetch(`${controlUrl}${path}`, { method, ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 400)}`)
    return text ? JSON.parse(text) : undefined
  }
  return {
    ask,
    clock: (now: string): Promise<void> => ask('POST', '/clock', { now }),
    token: async (memberId: string): Promise<string> => (await ask('POST', '/token', { memberId })).access_token,
    /** Until everything has drained. */
    settled: (seconds = 120): Promise<void> => ask('GET', `/idle?timeoutMs=${seconds * 1000}`),
    mails: (): Promise<Mail[]> => ask('GET', '/mailbox'),
    dump: (): Promise<Dump> => ask('GET', '/dump'),
    seed: (): Promise<{ administrator: string }> => ask('POST', '/seed', { kind: 'empty' }),
  }
}
export type Control = ReturnType<typeof control>
