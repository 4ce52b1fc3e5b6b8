import { getTree } from '../api/bodies.ts'
import { listReceived, listSent } from '../api/directives.ts'
import { listMeetings } from '../api/meetings.ts'
import { getNames } from '../api/people.ts'
import { searchMembers } from '../api/registry/members.ts'
import { listResolutions } from '../api/resolutions.ts'
import { listTasks } from '../api/tasks.ts'
import { Refused } from '../http/failure.ts'
import type { Me } from '../me/me.ts'
import { leadsAt, sendsFor } from '../me/rights.ts'
import { kinds } from '../messages.vi.ts'
import { officesOf } from '../office/office.tsx'
import { typeName } from '../codes.vi.ts'
import { scopeOf } from '../registry/rights.ts'
import { asMe } from '../sign-in/session.ts'
import { civilOf, dateText, momentText } from '../time.ts'
import { words } from './words.vi.ts'

export type Group = keyof typeof words.groups
/** Something that was found: what it is called, what is said beside it, where it opens; `by` are the words it is found by. */
export type Hit = Readonly<{ group: Group; id: string; name: string; more: string; to: string; by: string }>

/** What was found where the reader may ask; where they may ask nowhere, or something failed, that is said. */
async function allowed(asked: readonly Promise<readonly Hit[]>[]): Promise<readonly Hit[]> {
  const outcomes = await Promise.allSettled(asked)
  const failed = outcomes.findIndex((one) => one.status === 'rejected' && !(one.reason instanceof Refused))
  const nowhere = outcomes.every(({ status }) => status === 'rejected')
  const told = asked[failed < 0 && nowhere ? 0 : failed]
  return told ?? outcomes.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
}

async function bodies(): Promise<Hit[]> {
  const { nodes } = await asMe(getTree)
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return nodes.map(({ id, name, type, parentId = '' }) => ({ group: 'bodies', id, name, more: [typeName(type), names.get(parentId)].filter(Boolean).join(' · '), to: `/to-chuc/${id}`, by: name }))
}

async function meetings(cellId: string, year: number): Promise<Hit[]> {
  const { items } = await asMe((token) => listMeetings(token, cellId, year))
  return items.toReversed().map(({ id, kind, startsAt, venue, agenda }) => ({ group: 'meetings', id, name: kinds[kind], more: momentText(startsAt), to: `/buoi-hop/${id}/chuong-trinh`, by: [kinds[kind], momentText(startsAt), venue, ...agenda.map(({ title }) => title)].join(' ') }))
}

async function tasks(cellId: string, year: number): Promise<Hit[]> {
  const [names, { items }] = await Promise.all([asMe((token) => getNames(token, cellId)), asMe((token) => listTasks(token, cellId, year))])
  return items.map(({ id, title, memberId, dueOn }) => ({ group: 'tasks', id, name: title, more: [names.get(memberId), dateText(dueOn)].filter(Boolean).join(' · '), to: '/nhiem-vu', by: `${title} ${names.get(memberId) ?? ''}` }))
}

async function resolutions(orgId: string, year: number): Promise<Hit[]> {
  const { items } = await asMe((token) => listResolutions(token, orgId, year))
  return items.map(({ id, title, numberText, issuedOn }) => ({ group: 'papers', id, name: title, more: [numberText, issuedOn === undefined ? words.draft : dateText(issuedOn)].filter(Boolean).join(' · '), to: `/nghi-quyet/${id}/van-ban`, by: `${title} ${numberText ?? ''}` }))
}

async function sent(orgId: string, year: number): Promise<Hit[]> {
  const { items } = await asMe((token) => listSent(token, orgId, year))
  return items.map(({ id, title, question, sentOn }) => ({ group: 'papers', id, name: title, more: `${words.sent} · ${dateText(sentOn)}`, to: `/chi-dao/${id}/thuc-hien`, by: `${title} ${question}` }))
}

async function received(orgId: string, year: number): Promise<Hit[]> {
  const { items } = await asMe((token) => listReceived(token, orgId, year))
  return items.map(({ directiveId, title, question, fromName }) => ({ group: 'papers', id: directiveId, name: title, more: `${words.received} · ${fromName}`, to: '/chi-dao', by: `${title} ${question}` }))
}
const directives = (me: Me, year: number) => officesOf(me).flatMap(({ orgId, path }) => [...(sendsFor(me, path) ? [sent(orgId, year)] : []), ...(leadsAt(me, path) ? [received(orgId, year)] : [])])

/** Everything but people that the reader may find: read once when the page opens, since it is one tree and a cell's year. People are asked for by what is typed. */
export async function loadAll(me: Me): Promise<readonly Hit[]> {
  const { year } = civilOf(Date.now())
  const { cellId } = me
  const orgs = [...new Set([...(cellId === undefined ? [] : [cellId]), ...officesOf(me).map(({ orgId }) => orgId)])]
  const ofCell = cellId === undefined ? [] : [year, year - 1].flatMap((one) => [meetings(cellId, one), tasks(cellId, one)])
  const hits = await allowed([bodies(), ...ofCell, ...orgs.map((orgId) => resolutions(orgId, year)), ...directives(me, year)])
  return [...new Map(hits.map((hit) => [`${hit.group} ${hit.id}`, hit])).values()]
}

const MOST_PEOPLE = 20
/** People at and below what somebody looks after whose name has these words. */
export async function findPeople(me: Me, q: string): Promise<readonly Hit[]> {
  const { items } = await searchMembers({ orgId: scopeOf(me), subtree: true, q, limit: MOST_PEOPLE })
  return items.map(({ id, name }) => ({ group: 'people', id, name, more: '', to: `/dang-vien/${id}`, by: name }))
}
