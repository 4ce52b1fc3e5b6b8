import { readFileSync } from 'node:fs'
import { announceMeeting, cellConference, chance, decideCell, deciderOf, holdMeeting, importRoster, importRows, openCampaign, publishCell, quotaOf, readDistrict, reviewSome, rollupOf, surely, type Body, type Call, type Cell, type District, type Held } from '@nen-nep/testing/year/index'
import { inRoot } from '@nen-nep/toolchain/root'
import type { Control, Mail } from './control.ts'

export const year = { year: 2026, asOf: '2026-12-05', heldOn: '2026-12-10' }
export const startsAt = '2026-12-03T12:00:00.000Z'
export const answersFile = JSON.parse(readFileSync(inRoot('packages/testing/data/roster-small.answers.json'), 'utf8'))

/** What a year needs of the system it is lived in. */
export type World = Readonly<Pick<Control, 'clock' | 'settled' | 'mails' | 'seed'> & { call: Call; url: string }>
/** What the story met on its way; each step adds to it. */
export type Told = {
  administrator: string
  job: Body
  rows: Body[]
  district: District
  cell: Cell
  meetingId: string
  invited: Mail[]
  answered: { address: string; memberId: string }
  reminded: Mail[]
  held: Held
  signed: Body
  meeting: Body
  board: Body
  campaign: Body
  quota: Body
  decidedCut: number
  rollup: Body
  verified: Body
  mails: Mail[]
}

const linkIn = ({ text }: Mail) => /\/tra-loi\?token=([^\s>)"]+)/.exec(text)?.[1] ?? ''
/** Whose link it is: its payload is readable, only its signature is secret. */
export const linkOf = (mail: Mail): { token: string; meetingId: string; memberId: string } => {
  const token = linkIn(mail)
  return { token, ...JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) }
}
export const ofSubject = (mails: readonly Mail[], start: string) => mails.filter(({ subject }) => subject.startsWith(start))

async function importing({ call, settled, seed }: World): Promise<Pick<Told, 'administrator' | 'job' | 'rows' | 'district' | 'cell'>> {
  const { administrator } = await seed()
  const job = await importRoster(call, administrator, { name: 'roster-small.xlsx', bytes: readFileSync(inRoot('packages/testing/data/roster-small.xlsx')) })
  const rows = await importRows(call, administrator, String(job['id']))
  await settled()
  const district = await readDistrict(call, administrator)
  // Nobody confirms a score in their own cell.
  const cell = district.cells.find((one) => !one.members.includes(deciderOf(district, one)))!
  return { administrator, job, rows, district, cell }
}

/** The month: planned, announced, answered by the mailed link, reminded of, held, closed, signed, confirmed. */
async function month({ call, clock, settled, mails }: World, { cell, district }: Pick<Told, 'cell' | 'district'>) {
  const must = surely(call)
  const as = cell.secretary
  await must('PUT', `/meetings/plans/${cell.id}/2026`, { as, ifMatch: '"0"', body: { months: [{ month: 12, regularOn: '2026-12-03', thematic: 'Phân loại rác tại nguồn', venue: 'Nhà văn hóa khu phố' }] } })
  const meetingId = await announceMeeting(call, cell, { startsAt, venue: 'Nhà văn hóa khu phố' })
  await settled()
  const invited = ofSubject(await mails(), 'Giấy mời')
  const first = invited.toSorted((a, b) => (a.to[0]! < b.to[0]! ? -1 : 1)).find((mail) => ![cell.secretary, cell.second].includes(linkOf(mail).memberId))!
  const { token, memberId } = linkOf(first)
  await must('POST', '/meetings/public/answers', { body: { token, attending: false, reasonType: 'HEALTH', reason: 'Đi khám bệnh' } })
  await settled()
  await clock('2026-12-02T02:00:00.000Z')
  await settled()
  const reminded = ofSubject(await mails(), 'Nhắc lịch')
  await clock(startsAt)
  const sitting = await holdMeeting(call, cell, meetingId, { startsAt, venue: '', luck: chance('một buổi') })
  await clock('2026-12-03T13:40:00.000Z')
  const held = await sitting.close()
  await must('POST', `/meetings/${meetingId}/minutes/sign`, { as, body: { as: 'CHAIR' } })
  const { body: signed } = await must('POST', `/meetings/${meetingId}/minutes/sign`, { as: cell.second, body: { as: 'MINUTE_TAKER' } })
  await must('POST', `/meetings/${meetingId}/score/confirm`, { as: deciderOf(district, cell), body: {} })
  await settled()
  const { body: board } = await must('GET', `/meetings/board?orgId=${cell.parentId}&year=2026`, { as: deciderOf(district, cell) })
  const { body: meeting } = await must('GET', `/meetings/${meetingId}`, { as })
  return { meetingId, meeting, invited, answered: { address: first.to[0]!, memberId }, reminded, held, signed, board }
}

/** The year's end: reviews, conferences with two tellers, quota, decisions, the roll-up by its schedule. */
async function yearEnd({ call, clock, settled, mails }: World, { district, cell }: Pick<Told, 'district' | 'cell'>) {
  await clock('2026-12-07T02:00:00.000Z')
  const campaign = await openCampaign(call, district.officer, year)
  await settled()
  await clock('2026-12-10T02:00:00.000Z')
  await settled()
  await reviewSome(call, cell, year, 2)
  // What somebody wrote is on the sheet a moment later; the conference is read from it.
  await settled()
  for (const one of district.cells) await cellConference(call, one, year, chance(one.name))
  await settled()
  const by = deciderOf(district, cell)
  const quota = await quotaOf(call, by, cell.parentId, year)
  let over = Math.max(0, Number(quota['over']))
  const decidedCut = over
  const other = by === district.officer ? (district.leaderOf('org_root') ?? by) : district.officer
  for (const one of district.cells) over -= await decideCell(call, one, year, { by: deciderOf(district, one), other, cut: over })
  await settled()
  // A table is told when every class in it is known to whom it was given.
  await clock('2026-12-28T02:00:00.000Z')
  for (const one of district.cells) await publishCell(call, one, year, deciderOf(district, one))
  await settled()
  await clock('2026-12-30T18:29:00.000Z')
  await settled()
  await clock('2026-12-30T18:31:00.000Z')
  await settled()
  const rollup = await rollupOf(call, district.officer, 'org_root', year)
  const { body: verified } = await surely(call)('GET', '/evaluations/rollups/verification?year=2026&orgId=org_root', { as: district.officer })
  return { campaign, quota, decidedCut, rollup, verified, mails: await mails() }
}

/** One whole year of a small district, and of one of its cells in every detail, as its members live it over HTTP. */
export async function live(world: World): Promise<Told> {
  const begun = await importing(world)
  const met = { ...begun, ...(await month(world, begun)) }
  return { ...met, ...(await yearEnd(world, met)) }
}
