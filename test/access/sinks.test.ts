import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Canary, Kind } from '@nen-nep/testing/access/canaries'
import { caller } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dump } from '../journeys/control.ts'
import { isBytes, unpacked } from '../journeys/state.ts'
import { startAccess, type Access } from './whole.ts'

let access: Access
let dump: Dump
const plant = (kind: Kind) => access.world.aviary.plant(kind, { orgId: 'org_nowhere' })

/** Bad input, failing engines and events that nobody can read, with canaries wherever somebody could quote them. */
async function provoke(): Promise<void> {
  const { world: { call, places, administrator }, whole } = access
  const cellId = places[0]!.orgId
  const person = () => ({ cellId, name: plant('name'), status: 'OFFICIAL', citizenId: plant('citizenId'), phone: plant('phone'), note: plant('note'), email: `${plant('email')}@example.org` })
  for (const bad of [{ citizenId: `${plant('citizenId')}x` }, { phone: `+${plant('phone')}` }, { birthDate: plant('note') }, { [plant('note')]: 1 }, { name: { of: plant('name') } }]) {
    expect((await call('POST', '/membership/members', { as: administrator, body: { ...person(), ...bad } })).status).toBe(400)
  }
  for (const text of [plant('review'), plant('minutes')]) await call('POST', `/meetings/${text}/minutes`, { as: administrator, body: { text } })
  await call('GET', `/membership/members?orgId=${cellId}&q=${encodeURIComponent(plant('name'))}&cursor=${plant('note')}`, { as: administrator })
  const hurried = caller(whole)
  for (const [target, kind] of [['dynamodb', 'error'], ['dynamodb', 'throttle'], ['eventbridge', 'error']]) {
    await whole.ask('POST', '/faults', { target, kind, rate: 1, forMs: 1500 })
    await hurried('POST', '/membership/members', { as: administrator, body: person() }).catch(() => undefined)
    await new Promise((go) => setTimeout(go, 1600))
  }
  const poison = (body: unknown) => ({ Records: [{ messageId: crypto.randomUUID(), body: JSON.stringify(body), attributes: {}, messageAttributes: {} }] })
  for (const name of ['MeetingsEvents', 'EvaluationsEvents', 'NotificationsEvents']) await whole.cloud.invoke(name, poison({ 'detail-type': 'member.unheard.v1', source: 'membership', detail: {} }))
  const failed = await whole.cloud.invoke('MembershipJobs', { schedule: `${plant('name')} ${plant('note')}` }).catch(String)
  expect(hits(JSON.stringify(failed))).toEqual([])
}

const everyFile = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
const hits = (text: string, { except = [] }: { except?: readonly Kind[] } = {}): string[] => [...new Set(access.world.aviary.found(text).filter(({ kind }) => !except.includes(kind)).map(({ kind, value }) => `${kind} ${value}`))]
const open = (_: string, value: unknown): unknown => (typeof value === 'object' && value !== null && isBytes(value) ? unpacked(value) : value)

beforeAll(async () => {
  access = await startAccess()
  await provoke()
  await access.whole.settled()
  dump = await access.whole.dump()
}, 900_000)
afterAll(() => access.stop())

describe('After a year’s beginnings with canaries in every field, and after provoked faults', () => {
  it('no log holds one', () => {
    const logs = everyFile(join(access.whole.dataDir, 'logs'))
    expect(logs.join('').length).toBeGreaterThan(0)
    expect(hits(logs.join('\n'))).toEqual([])
  })

  it('no event holds one', () => {
    const events = everyFile(join(access.whole.dataDir, 'archive')).join('\n')
    expect(events).toContain('members.registered.v1')
    expect(hits(events)).toEqual([])
  })

  it('no queue and no dead letter holds one', () => {
    const letters = Object.entries(dump.queues).filter(([name]) => name.endsWith('Dlq')).flatMap(([, waiting]) => waiting)
    expect(letters.length).toBeGreaterThanOrEqual(3)
    expect(hits(JSON.stringify(dump.queues))).toEqual([])
  })

  it('a mail holds its reader’s own name and address, and nothing else of anybody', async () => {
    const mails = await access.whole.mails()
    expect(mails.length).toBeGreaterThan(5)
    for (const mail of mails) {
      const found = access.world.aviary.found(JSON.stringify(mail))
      const reader = found.find(({ kind }) => kind === 'email')?.subject
      const foreign = found.filter(({ kind, subject }: Canary) => (kind !== 'email' && kind !== 'name') || subject !== reader)
      expect(foreign.map(({ kind }) => `${kind} in “${mail.subject}”`)).toEqual([])
    }
  })
})

describe('What a service keeps', () => {
  const kept: Readonly<Record<string, readonly Kind[]>> = {
    Membership: ['name', 'citizenId', 'cardNumber', 'phone', 'email', 'note', 'post', 'file', 'why'],
    Meetings: ['name', 'absence', 'draft', 'gist', 'minutes', 'motion', 'task', 'report'],
    Evaluations: ['name', 'review', 'comment', 'reason', 'returned'],
    Notifications: ['name', 'email', 'phone'],
  }
  it.each(Object.keys(kept))('%s holds nothing that belongs to another', (service) => {
    const tables = Object.entries(dump.tables).filter(([name]) => name.includes(service))
    expect(tables.length).toBeGreaterThan(0)
    const text = JSON.stringify(tables, open)
    expect(hits(text, { except: kept[service]! })).toEqual([])
    expect(hits(text).length).toBeGreaterThan(3)
  })
})
