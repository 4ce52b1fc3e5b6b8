import { startWhole, type Whole } from './whole.ts'

/** Who signs in to the sample cell, by their mail address. */
export const PEOPLE = { secretary: 'bi-thu@example.org', deputy: 'pho-bi-thu@example.org', officer: 'can-bo@example.org', member: 'mai@example.org' }
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô']
const given = ['Văn Bình', 'Thị Cúc', 'Quốc Dũng', 'Ngọc Hưởng', 'Thanh Sơn', 'Thị Huệ', 'Đức Anh', 'Phương Nam', 'Minh Khang', 'Thị Lan']
/** The n-th of a row of invented names, all different up to a hundred. */
const nameOf = (n: number) => `${families[n % 10]} ${given[Math.floor(n / 10 + n) % 10]}`

type Entry = Readonly<{ name: string; cellId: string; email?: string; positions?: readonly unknown[]; [more: string]: unknown }>
const person = { status: 'OFFICIAL', since: '2020-01-01', admittedOn: '2010-05-19', officialOn: '2011-05-19', birthDate: '1961-02-11', phone: '0901234567' }

/** In tens, as many at once as one machine likes. */
async function inTens<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let at = 0; at < items.length; at += 10) done.push(...await Promise.all(items.slice(at, at + 10).map(work)))
  return done
}

/** A ward with two cells: Khu phố 8 of so many, whose regular meeting begins now, and Khu phố 9, which has met this month. */
export async function startEvening(members = 39) {
  const whole: Whole = await startWhole()
  const administrator = await whole.appoint()
  const found = (body: unknown) => whole.ask(administrator, 'POST', '/membership/organisations', body)
  await found({ name: 'Đảng bộ phường An Bình', type: 'GRASSROOTS_ORG', from: '2020-01-01' })
  const cellOf = (name: string) => found({ name, type: 'CELL_SUBORDINATE', parentId: 'org_root', sectorType: 'KHU_PHO', from: '2020-01-01' })
  const [cell, other] = [await cellOf('Chi bộ Khu phố 8'), await cellOf('Chi bộ Khu phố 9')]
  const enter = (entry: Entry) => whole.ask(administrator, 'POST', '/membership/members', { ...person, ...entry })
  const from = '2020-01-01'
  const secretary = await enter({ name: 'Lê Văn An', cellId: cell.id, email: PEOPLE.secretary, citizenId: '079061000001', cardNumber: '10000001', positions: [{ role: 'SECRETARY', orgId: cell.id, from }] })
  const deputy = await enter({ name: 'Nguyễn Thị Hạnh', cellId: cell.id, email: PEOPLE.deputy, positions: [{ role: 'DEPUTY_SECRETARY', orgId: cell.id, from }] })
  await enter({ name: 'Trần Thị Mai', cellId: cell.id, email: PEOPLE.member })
  const neighbour = await enter({ name: 'Vũ Đình Thắng', cellId: other.id, positions: [{ role: 'SECRETARY', orgId: other.id, from }] })
  await enter({ name: 'Hoàng Thị Mai', cellId: other.id, email: PEOPLE.officer, positions: [{ role: 'OFFICER', orgId: 'org_root', from }] })
  await inTens(Array.from({ length: members - 3 }, (_, n) => n), (n) => enter({ name: nameOf(n), cellId: cell.id, status: n === 5 ? 'PROBATIONARY' : 'OFFICIAL' }))
  await whole.idle()

  const startsAt = new Date(Date.now() - 60_000).toISOString()
  const announced = async (by: string, cellId: string) => {
    const { id } = await whole.ask(by, 'POST', '/meetings', { cellId, kind: 'REGULAR', startsAt, venue: 'Nhà văn hóa khu phố' })
    await whole.ask(by, 'POST', `/meetings/${id}/open`, { notify: true })
    return id
  }
  const meeting = await announced(secretary.id, cell.id)
  const held = await announced(neighbour.id, other.id)
  await whole.ask(neighbour.id, 'POST', `/meetings/${held}/start`, {})
  await whole.ask(neighbour.id, 'POST', `/meetings/${held}/attendance`, { others: 'PRESENT' })
  await whole.ask(neighbour.id, 'POST', `/meetings/${held}/close`, {})
  await whole.idle()
  return { whole, cell: cell.id, meeting, secretary: secretary.id, deputy: deputy.id }
}
export type Evening = Awaited<ReturnType<typeof startEvening>>
