import { randomUUID } from 'node:crypto'
import { RosterChanged, type RosterMember } from '@nen-nep/contracts'
import { seal, type Files } from '@nen-nep/service-kit'
import { deliver, freshTable, inProcess, roster, settle, watch } from '@nen-nep/testing'
import { inject } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { centralPack, type MeetingPack } from '../src/pack.ts'
import { reactions } from '../src/reactions.ts'
import { stores } from '../src/stores.ts'

const SECRET = 'a secret of tests'

/** An upload of the registry whose bytes are in every room's bucket. */
export const UPLOADED = 'upl_aaaaaaaaaaaaaaaa'

/** Files that membership has put in the bucket, as its events name them. */
function bucket() {
  const kept = new Map<string, unknown>([[`uploads/${UPLOADED}`, '']])
  const files = { json: (key: string) => (kept.has(key) ? Promise.resolve(kept.get(key)) : Promise.reject(new Error('the file is not there'))), open: (key: string) => Promise.resolve(kept.has(key) ? new Response() : undefined) } as unknown as Files
  return { files, put: (key: string, file: unknown) => kept.set(key, file) }
}

/** Meetings on the real engine, with the small district, cell 8's roster of 30, and a clock that tests move. */
export async function room({ members = roster(), pack = centralPack, papers }: { members?: RosterMember[]; pack?: MeetingPack; papers?: Files } = {}) {
  const table = await freshTable(inject('dynamodb'))
  await settle(table)
  const { files: kept, put } = bucket()
  const files = { ...kept, ...papers, json: kept.json }
  const deps = { table, files, pack, ...stores(table) }
  const clock = { now: '2026-11-25T02:00:00Z' }
  const call = inProcess('meetings', routes(deps), messages, () => new Date(clock.now))
  const rosterEvent = (version: number, people: readonly RosterMember[]) => {
    const file = `rosters/org_cell8/${version}.json`
    put(file, { cellId: 'org_cell8', version, members: people })
    return { type: RosterChanged.type, id: `C#cell8|A@${version}.0`, at: clock.now, by: 'mem_officer', version, data: { cellId: 'org_cell8', version, file, contacts: `contacts/org_cell8/${version}.json`, members: people.length } }
  }
  const takeRoster = (version: number, people: readonly RosterMember[]) => deliver(reactions, deps, [rosterEvent(version, people)])
  await takeRoster(1, members)
  const link = (meetingId: string, memberId: string, until = '2027-01-01T00:00:00Z') => seal(SECRET, 'invitation', { meetingId, memberId, until })
  return { table, deps, call, clock, put, rosterEvent, takeRoster, link, ...watch(table) }
}
export type Room = Awaited<ReturnType<typeof room>>

export const secretary = { as: 'mem_secretary8' }
export const planning = { cellId: 'org_cell8', kind: 'REGULAR', startsAt: '2026-12-03T12:00:00Z', venue: 'Nhà văn hóa khu phố 8', minutesPlanned: 90 }

/** Steps of a meeting's life, each by the person whose step it is. */
export const steps = ({ call, clock }: Room) => {
  const post = (path: string, body: unknown = {}, as = 'mem_secretary8', key: string = randomUUID()) => call('POST', `/meetings${path}`, { as, body, key })
  const create = async (more: object = {}) => (await post('', { ...planning, ...more })).body.id as string
  const opened = async (more: object = {}) => {
    const id = await create(more)
    await post(`/${id}/open`, { notify: true })
    return id
  }
  const started = async (more: object = {}) => {
    const id = await opened(more)
    clock.now = (more as { startsAt?: string }).startsAt ?? planning.startsAt
    await post(`/${id}/start`)
    return id
  }
  const later = (minutes: number) => { clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString() }
  const entered = { content: 5, papers: 5, procedure: 5, discussion: 23, chairing: 9, principles: 5, results: 27, closing: 5 }
  const held = async (more: object = {}) => {
    const id = await started(more)
    await post(`/${id}/attendance`, { rows: [{ memberId: 'mem_p0', state: 'EXCUSED', reasonType: 'HEALTH' }], others: 'PRESENT' })
    await post(`/${id}/turns`, { memberId: 'mem_p1' })
    await post(`/${id}/score`, { items: entered })
    later(95)
    await post(`/${id}/close`)
    return id
  }
  const signed = async (more: object = {}) => {
    const id = await held(more)
    await post(`/${id}/minutes`)
    await post(`/${id}/minutes/read-back`)
    await post(`/${id}/minutes/sign`)
    await post(`/${id}/minutes/sign`, {}, 'mem_minutes8')
    return id
  }
  return { post, create, opened, started, held, signed, later, entered }
}
