import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from '@nen-nep/local-cloud'
import * as year from '@nen-nep/testing/year/index'
import type { Cost } from './goals.ts'
import { inRoot } from './root.ts'
import { seedWith } from './seed.ts'

type Totals = Cost & { calls: number }
export type Measured = Readonly<Record<string, Cost & { calls: number }>>
const YEAR = { year: 2026, asOf: '2026-12-20', heldOn: '2026-12-20' }

/** `at` sets the clock and signs everybody in anew, since tokens are good for an hour. */
type Life = Readonly<{ administrator: string; at: (now: string) => Promise<year.Call>; said: (what: string) => void }>
/** Lives a month and a year's end of one cell of the sample roster over HTTP: everything that has a goal is done at least once, and reads twice. */
async function live({ administrator, at, said }: Life): Promise<void> {
  let call = await at('2026-12-01T02:00:00Z')
  const bytes = await readFile(inRoot('packages/testing/data/roster-small.xlsx'))
  await year.importRoster(call, administrator, { name: 'roster-small.xlsx', bytes })
  const district = await year.readDistrict(call, administrator)
  const cell = district.cells.toSorted((a, b) => b.members.length - a.members.length)[0]
  if (!cell) throw new Error('the sample roster holds no cell')
  said(`one cell of ${cell.members.length} members, of ${district.cells.length} cells`)
  const luck = year.chance('bench')
  const id = await year.announceMeeting(call, cell, { startsAt: '2026-12-03T12:00:00.000Z', venue: 'Nhà văn hóa' })
  call = await at('2026-12-03T15:00:00Z')
  await year.holdMeeting(call, cell, id, { luck, startsAt: '2026-12-03T12:00:00.000Z', venue: 'Nhà văn hóa' })
  for (let twice = 0; twice < 2; twice++) {
    await call('GET', `/meetings?cellId=${cell.id}&year=2026`, { as: cell.secretary })
    await call('GET', `/membership/members/${cell.members.at(-1)}`, { as: cell.members.at(-1) ?? '' })
  }
  call = await at('2026-12-20T02:00:00Z')
  const officer = district.officer || administrator
  const { id: campaign } = await year.openCampaign(call, officer, YEAR)
  await year.reviewSome(call, cell, YEAR, 3)
  await year.cellConference(call, cell, YEAR, luck)
  await year.decideCell(call, cell, YEAR, { by: year.deciderOf(district, cell), cut: 0 })
  for (let twice = 0; twice < 2; twice++) await call('GET', `/evaluations/campaigns/${String(campaign)}/board`, { as: officer })
}

/** What each operation costs on average, counted at the engine's door while the shipped bundles run on this machine. */
export async function measure(said: (what: string) => void): Promise<Measured> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  const cloud = await startCloud({ templateDir: inRoot('cdk.out'), dataDir, port: 0, control: true, controlPort: 0, parameters: { Administrator: 'quan-tri@nen-nep.example' } })
  try {
    const { administrator } = await seedWith('quan-tri@nen-nep.example')('empty', cloud)
    const at = async (now: string) => {
      const answer = await fetch(`${cloud.controlUrl}/clock`, { method: 'POST', body: JSON.stringify({ now }) })
      if (!answer.ok) throw new Error(`the clock could not be set: ${answer.status}`)
      return year.caller({ url: cloud.url, token: cloud.token })
    }
    await live({ administrator, at, said })
    await cloud.idle(120_000)
    const { operations } = (await (await fetch(`${cloud.controlUrl}/meter`)).json()) as { operations: Record<string, Totals> }
    const per = ({ calls, roundTrips, rcu, wcu }: Totals) => ({ calls, roundTrips: round(roundTrips / calls), rcu: round(rcu / calls), wcu: round(wcu / calls) })
    return Object.fromEntries(Object.entries(operations).filter(([, { calls }]) => calls > 0).map(([name, totals]) => [name, per(totals)]))
  } finally {
    await cloud.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
const round = (figure: number) => Math.round(figure * 100) / 100
