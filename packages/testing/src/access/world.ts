import type { Role, TreeNode } from '@nen-nep/contracts'
import { eventually, surely, type Body, type Call } from '../year/caller.ts'
import { aviary, type Aviary } from './canaries.ts'
import { lifeOf } from './cell-life.ts'
import { previewedImport, type File } from './imported.ts'
import type { Actor, Held } from './who.ts'
import { FROM, YEAR } from './world-facts.ts'

/** What can be asked about at a place, by id; only cells in which something happened have more than an organisation. */
export type Ids = Readonly<{ org: string; person?: string; member?: string; colleague?: string; keeper?: string; correction?: string; export?: string; meeting?: string; draft?: string; invitation?: string; task?: string; resolution?: string; limitation?: string; proposal?: string; directive?: string; received?: string; sheet?: string; ballot?: string; record?: string; returned?: string; message?: string; campaign?: string; import?: string; upload?: string; difference?: string; collective?: string; recipients?: string }>
export type Place = Readonly<{ name: string; orgId: string; ids: Ids }>
/** What the story needs of the running system; `graft` puts organisations with ids of our choice into every service's tree. */
export type System = Readonly<{ call: Call; seed: () => Promise<{ administrator: string }>; settled: () => Promise<void>; graft: (nodes: readonly TreeNode[]) => Promise<void>; roster: File }>
export type World = Readonly<{ call: Call; places: readonly Place[]; actors: readonly Actor[]; parents: ReadonlyMap<string, string>; aviary: Aviary; administrator: string }>

type Founded = Readonly<{ root: string; district: string; other: string; ward: string; own: string; sibling: string; office: string; cousin: string; far: string; longer: string; shorter: string }>



/** A province with two districts. The look-alikes' ids are that of our own cell with a letter more, and with one less; they stand in the other district. */
async function foundTree({ call, settled, graft }: System, administrator: string): Promise<{ orgs: Founded; parents: Map<string, string> }> {
  const parents = new Map<string, string>()
  const found = async (name: string, type: string, parentId?: string) => {
    const { body } = await surely(call)('POST', '/membership/organisations', { as: administrator, body: { name, type, from: FROM, ...(parentId ? { parentId } : {}) } })
    if (parentId) parents.set(String(body['id']), parentId)
    return String(body['id'])
  }
  const root = await found('Đảng bộ tỉnh', 'SUPERIOR_ORG')
  await settled()
  const district = await found('Đảng bộ quận Một', 'SUPERIOR_ORG', root)
  const other = await found('Đảng bộ quận Hai', 'SUPERIOR_ORG', root)
  const ward = await found('Đảng bộ phường An', 'GRASSROOTS_ORG', district)
  const wardNext = await found('Đảng bộ phường Bình', 'GRASSROOTS_ORG', district)
  const wardFar = await found('Đảng bộ phường Xa', 'GRASSROOTS_ORG', other)
  const own = await found('Chi bộ Khu phố 1', 'CELL_SUBORDINATE', ward)
  const sibling = await found('Chi bộ Khu phố 2', 'CELL_SUBORDINATE', ward)
  const office = await found('Chi bộ Cơ quan', 'CELL_SUBORDINATE', ward)
  const cousin = await found('Chi bộ Khu phố 3', 'CELL_SUBORDINATE', wardNext)
  const far = await found('Chi bộ Khu phố 4', 'CELL_SUBORDINATE', wardFar)
  await settled()
  const [longer, shorter] = [`${own}c`, own.slice(0, -1)]
  await graft([longer, shorter].map((id) => ({ id, parentId: wardFar, name: 'Chi bộ giống tên', type: 'CELL_SUBORDINATE', from: FROM })))
  for (const id of [longer, shorter]) parents.set(id, wardFar)
  return { orgs: { root, district, other, ward, own, sibling, office, cousin, far, longer, shorter }, parents }
}

/** Everybody who asks, by what they are: the role, where it is held and since when, where they live; `ended` is the last day of a former role. */
const cast = ({ district, other, ward, own, office, far }: Founded): readonly Readonly<{ name: string; home: string; role?: Role; orgId?: string; since?: string; ended?: string }>[] => [
  { name: 'member', home: own },
  { name: 'minute-taker', home: own, role: 'MINUTE_TAKER', orgId: own },
  { name: 'secretary', home: own, role: 'SECRETARY', orgId: own, since: '2021-01-02' },
  { name: 'deputy', home: own, role: 'DEPUTY_SECRETARY', orgId: own },
  { name: 'committee member', home: own, role: 'COMMITTEE_MEMBER', orgId: own },
  { name: 'secretary above', home: office, role: 'SECRETARY', orgId: ward },
  { name: 'committee member above', home: office, role: 'COMMITTEE_MEMBER', orgId: ward },
  { name: 'standing member above', home: office, role: 'STANDING_MEMBER', orgId: ward },
  { name: 'inspector', home: office, role: 'INSPECTOR', orgId: ward },
  { name: 'overseer', home: office, role: 'OVERSEER', orgId: district },
  { name: 'officer', home: office, role: 'OFFICER', orgId: district },
  { name: 'administrator', home: office, role: 'ADMINISTRATOR', orgId: district },
  { name: 'former secretary', home: far, role: 'SECRETARY', orgId: own, ended: '2021-01-01' },
  { name: 'officer of the other district', home: far, role: 'OFFICER', orgId: other },
]

/** Registers somebody with a canary in every field. */
export async function person(call: Call, administrator: string, birds: Aviary, { cellId, positions = [], reachable = true }: Readonly<{ cellId: string; positions?: readonly object[]; reachable?: boolean }>): Promise<string> {
  const mine = birds.brood({ orgId: cellId })
  const { plant } = mine
  const body = { cellId, status: 'OFFICIAL', since: FROM, admittedOn: '2010-05-19', positions, name: plant('name'), citizenId: plant('citizenId'), cardNumber: plant('cardNumber'), phone: plant('phone'), note: plant('note'), concurrentPost: plant('post'), ...(reachable ? { email: `${plant('email')}@example.org` } : {}) }
  const { body: made } = await surely(call)('POST', '/membership/members', { as: administrator, body })
  return mine.of(String(made['id']))
}

async function fillCast(call: Call, administrator: string, birds: Aviary, orgs: Founded): Promise<Actor[]> {
  const actors: Actor[] = []
  for (const { name, home, role, orgId, since = FROM, ended } of cast(orgs)) {
    const positions = role ? [{ role, orgId, from: since, ...(ended ? { to: ended } : {}) }] : []
    const id = await person(call, administrator, birds, { cellId: home, positions })
    const held: Held[] = role && orgId && !ended ? [{ role, orgId }] : []
    actors.push({ name, id, grants: [{ role: 'MEMBER', orgId: home }, ...held] })
  }
  return [...actors, { name: 'stranger', id: 'mem_stranger', grants: [] }]
}

async function openedCampaign(call: Call, officer: string, orgId: string): Promise<string> {
  const must = surely(call)
  const { body: made } = await must('POST', '/evaluations/campaigns', { as: officer, body: { year: YEAR, orgId, rulePackId: 'rating-366' } })
  const path = `/evaluations/campaigns/${String(made['id'])}`
  await must('POST', `${path}/open`, { as: officer, body: {} })
  await eventually<Body>(async () => (await must('GET', path, { as: officer })).body, ({ status }) => status === 'OPEN')
  return String(made['id'])
}

async function keptRecipients(call: Call, officer: string, orgId: string): Promise<string> {
  const { body } = await surely(call)('POST', '/notifications/recipient-lists', { as: officer, body: { orgId, name: 'Bí thư các chi bộ', conditions: { role: 'SECRETARY' } } })
  return String(body['id'])
}

async function sentDirective(call: Call, officer: string, orgId: string): Promise<string> {
  const { body } = await surely(call)('POST', '/meetings/directives', { as: officer, body: { orgId, title: 'Học tập nghị quyết', question: 'Chi bộ làm gì?', dueOn: '2026-12-31' } })
  return String(body['id'])
}

/** Makes the world of the access battery over HTTP, as its people would, with a canary in every sensitive field. */
export async function makeWorld(system: System): Promise<World> {
  const { call, seed, settled } = system
  const { administrator } = await seed()
  const birds = aviary()
  const { orgs, parents } = await foundTree(system, administrator)
  const actors = await fillCast(call, administrator, birds, orgs)
  const idOf = (name: string) => actors.find((actor) => actor.name === name)!.id
  const cells = ['own', 'sibling', 'far', 'longer', 'shorter'] as const
  const lives = await Promise.all(cells.map((name) => lifeOf({ call, administrator, birds, settled, cellId: orgs[name], ...(name === 'own' ? { secretary: idOf('secretary') } : {}) })))
  await settled()
  const directives = { district: await sentDirective(call, idOf('officer'), orgs.district), other: await sentDirective(call, idOf('officer of the other district'), orgs.other) }
  const recipients = { district: await keptRecipients(call, idOf('officer'), orgs.district), other: await keptRecipients(call, idOf('officer of the other district'), orgs.other) }
  for (const life of lives) await life.ask()
  for (const life of lives) await life.meet()
  await settled()
  const campaigns = { district: await openedCampaign(call, idOf('officer'), orgs.district), other: await openedCampaign(call, idOf('officer of the other district'), orgs.other) }
  await settled()
  for (const life of lives) await life.review()
  await settled()
  for (const [officer, orgId] of [['officer', orgs.district], ['officer of the other district', orgs.other]] as const) await surely(call)('POST', '/evaluations/rollups', { as: idOf(officer), body: { year: YEAR, orgId } })
  const imported = await previewedImport(call, idOf('officer'), birds, { orgId: orgs.district, file: system.roster })
  await settled()
  const withLife = await Promise.all(cells.map(async (name, index): Promise<Place> => ({ name, orgId: orgs[name], ids: { org: orgs[name], received: name === 'own' || name === 'sibling' ? directives.district : directives.other, ...(await lives[index]!.ids()) } })))
  const colleagues = (['own', 'far'] as const).map((name): Place => ({ name: `${name}, a colleague`, orgId: orgs[name], ids: { org: orgs[name], ...lives[cells.indexOf(name)]!.idsOfColleague() } }))
  const bare: Place[] = [
    { name: 'district', orgId: orgs.district, ids: { org: orgs.district, campaign: campaigns.district, directive: directives.district, recipients: recipients.district, ...imported } },
    { name: 'other district', orgId: orgs.other, ids: { org: orgs.other, campaign: campaigns.other, directive: directives.other, recipients: recipients.other } },
    ...(['root', 'ward', 'cousin', 'office'] as const).map((name) => ({ name, orgId: orgs[name], ids: { org: orgs[name] } })),
  ]
  const [mine, theirs] = (['own', 'far'] as const).map((name) => ({ ...lives[cells.indexOf(name)]!.people, orgId: orgs[name] }))
  const authors = [['author', mine!.writer, mine!.orgId], ['colleague', mine!.quiet, mine!.orgId], ['author far away', theirs!.writer, theirs!.orgId]] as const
  const everybody = [...actors, ...authors.map(([name, id, orgId]): Actor => ({ name, id, grants: [{ role: 'MEMBER', orgId }] }))]
  return { call, places: [...withLife, ...colleagues, ...bare], actors: everybody, parents, aviary: birds, administrator }
}
