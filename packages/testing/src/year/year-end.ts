import { bare } from '@nen-nep/contracts'
import { eventually, surely, type Body, type Call, type Reply } from './caller.ts'
import type { chance } from './chance.ts'
import type { Cell, District } from './roster.ts'

export type Year = Readonly<{ year: number; asOf: string; heldOn: string }>
const sheetId = (year: number, cell: Cell) => `sht_${year}.${bare(cell.id)}`

/** Opens the year's campaign over the whole district and waits until every cell has its sheet. */
export async function openCampaign(call: Call, officer: string, { year, asOf }: Year, seen: (campaign: Body) => void = () => undefined): Promise<Body> {
  const must = surely(call)
  const { body: made } = await must('POST', '/evaluations/campaigns', { as: officer, body: { year, orgId: 'org_root', rulePackId: 'rating-366', deadlines: { reviews: `${year}-12-25` }, requires: [] } })
  const id = String(made['id'])
  await must('POST', `/evaluations/campaigns/${id}/open`, { as: officer, body: { asOf } })
  const look = async () => (await must('GET', `/evaluations/campaigns/${id}`, { as: officer })).body
  return eventually(look, ({ status, done, cells }) => status === 'OPEN' && Number(cells) > 0 && done === cells, { seconds: 300, every: 300, seen })
}

/** A few members write and hand in their review; the rest write on paper. */
export async function reviewSome(call: Call, cell: Cell, { year }: Year, many: number): Promise<number> {
  const must = surely(call)
  const writers = cell.members.slice(0, many)
  for (const memberId of writers) {
    const id = `rec_${year}.${bare(cell.id)}.${bare(memberId)}`
    const before = await call('GET', `/evaluations/records/${id}/review`, { as: memberId })
    await must('PUT', `/evaluations/records/${id}/review`, { as: memberId, ifMatch: before.etag ?? '"0"', body: { text: `Trong năm ${year}, tôi chấp hành nghị quyết của chi bộ, hoàn thành nhiệm vụ được giao; còn ít phát biểu, sẽ khắc phục.`, selfClass: 'GOOD' } })
    await must('POST', `/evaluations/records/${id}/review/submission`, { as: memberId })
  }
  return writers.length
}

/** The cell's conference: two tellers enter the same paper count, the cell proposes and sends up. Answers how many are proposed in each class. */
export async function cellConference(call: Call, cell: Cell, { year, heldOn }: Year, luck: ReturnType<typeof chance>): Promise<Record<string, number>> {
  const must = surely(call)
  const as = cell.secretary
  const id = sheetId(year, cell)
  const { body: sheet } = await must('GET', `/evaluations/sheets/${id}`, { as })
  const rows = (sheet['rows'] as Body[]).map((row) => ({ ...row, rated: row['unrated'] === undefined }))
  const summoned = rows.length
  const present = summoned - luck.between(0, Math.min(2, summoned - 1))
  const returned = present - (present > 5 && luck.happens(20) ? 1 : 0)
  const tellers = cell.members.filter((member) => member !== cell.secretary).slice(0, 2)
  await must('PUT', `/evaluations/sheets/${id}/conference`, { as, ifMatch: '"0"', body: { heldOn, summoned, present, tellers, comments: [] } })
  const classes = rows.map(({ rated }) => (!rated ? 'NOT_RATED' : luck.happens(14) ? 'EXCELLENT' : luck.happens(85) ? 'GOOD' : luck.happens(97) ? 'COMPLETED' : 'NOT_COMPLETED'))
  const votes = rows.flatMap((row, at) => {
    const chosen = classes[at] ?? 'GOOD'
    if (chosen === 'NOT_RATED') return []
    const other = chosen === 'GOOD' ? 'COMPLETED' : 'GOOD'
    const some = Math.floor(returned / 10)
    return [{ memberId: (row as Body)['memberId'], [chosen]: returned - some, [other]: some }]
  })
  const count = { issued: present, returned, unreturned: present - returned, valid: returned, invalid: 0, votes }
  if (tellers.length === 2 && votes.length > 0) {
    await must('POST', `/evaluations/sheets/${id}/tallies`, { as: tellers[0]!, body: { teller: tellers[0], ...count } })
    await must('POST', `/evaluations/sheets/${id}/tallies`, { as, body: { teller: tellers[1], ...count } })
  }
  const { body: again } = await must('GET', `/evaluations/sheets/${id}`, { as })
  const proposals = (again['rows'] as Body[]).flatMap((row, at) => (row['unrated'] === undefined ? [{ memberId: row['memberId'], version: row['version'], class: classes[at] }] : []))
  await must('POST', `/evaluations/sheets/${id}/proposals`, { as, body: { rows: proposals } })
  await must('POST', '/evaluations/submissions', { as, body: { year, orgId: cell.id } })
  const counts: Record<string, number> = {}
  for (const chosen of classes) counts[chosen] = (counts[chosen] ?? 0) + 1
  return counts
}

/** The quota of an organisation as the system explains it, to whoever decides there. */
export const quotaOf = async (call: Call, as: string, orgId: string, { year }: Year): Promise<Body> => (await surely(call)('GET', `/evaluations/quota?year=${year}&orgId=${orgId}`, { as })).body

/** The committee above decides a cell's classes as they were proposed; where the quota is exceeded by `cut`, the last of the excellent become good, with the reason said. */
export async function decideCell(call: Call, cell: Cell, { year }: Year, { by, other, cut }: { by: string; other: string; cut: number }): Promise<number> {
  const must = surely(call)
  const id = sheetId(year, cell)
  const { body: sheet } = await must('GET', `/evaluations/sheets/${id}`, { as: by })
  const rows = (sheet['rows'] as Body[]).filter((row) => row['unrated'] === undefined)
  let left = cut
  const decisions = rows.toReversed().map((row) => {
    const proposed = String((row['proposed'] as Body)['class'])
    const lowered = proposed === 'EXCELLENT' && left > 0
    if (lowered) left -= 1
    return { memberId: row['memberId'], version: row['version'], class: lowered ? 'GOOD' : proposed, ...(lowered ? { reason: 'Ban thường vụ cân đối theo tỷ lệ xếp loại xuất sắc của đảng bộ.' } : {}) }
  })
  // Nobody decides on their own record.
  const [own, theirs] = [decisions.filter(({ memberId }) => memberId === by), decisions.filter(({ memberId }) => memberId !== by)]
  if (theirs.length > 0) await must('POST', `/evaluations/sheets/${id}/decisions`, { as: by, body: { rows: theirs } })
  if (own.length > 0) await must('POST', `/evaluations/sheets/${id}/decisions`, { as: other, body: { rows: own } })
  return cut - left
}

/** What was decided for a cell is made known to its members. Who stands on the sheet reads no sums that hold it before: they would tell them their own class. */
export const publishCell = (call: Call, cell: Cell, { year }: Year, by: string): Promise<Reply> => surely(call)('POST', `/evaluations/sheets/${sheetId(year, cell)}/publication`, { as: by })

/** The year's table of an organisation. */
export const rollupOf = async (call: Call, as: string, orgId: string, { year }: Year): Promise<Body> => (await surely(call)('GET', `/evaluations/rollups?year=${year}&orgId=${orgId}`, { as })).body

/** Who decides a cell's classes: the secretary of the organisation above it, or the district's officer. */
export const deciderOf = (district: District, cell: Cell): string => district.leaderOf(cell.parentId) ?? district.officer
