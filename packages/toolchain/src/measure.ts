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
type Life = Readonly<{ call: year.Call; administrator: string; at: (now: string) => Promise<void>; said: (what: string) => void }>
const YEAR = { year: 2026, asOf: '2026-12-20', heldOn: '2026-12-20' }

/** A cell of the imported roster whose superior is led by somebody of another cell: the largest. */
function cellOf(district: year.District): year.Cell {
  const fit = district.cells.filter((cell) => !cell.members.includes(year.deciderOf(district, cell)) && year.deciderOf(district, cell) !== '')
  const [cell] = fit.toSorted((a, b) => b.members.length - a.members.length)
  if (!cell) throw new Error('the sample roster holds no cell with a superior')
  return cell
}

async function meet({ call, at }: Life, cell: year.Cell): Promise<void> {
  await at('2026-12-01T02:00:00Z')
  const evening = { startsAt: '2026-12-03T12:00:00.000Z', venue: 'Nhà văn hóa', luck: year.chance('bench') }
  const id = await year.announceMeeting(call, cell, evening)
  await at(evening.startsAt)
  const sitting = await year.holdMeeting(call, cell, id, evening)
  await at('2026-12-03T13:35:00Z')
  await sitting.close()
  for (let twice = 0; twice < 2; twice++) {
    await call('GET', `/meetings?cellId=${cell.id}&year=2026`, { as: cell.secretary })
    await call('GET', `/membership/members/${cell.members.at(-1)}`, { as: cell.members.at(-1) ?? '' })
  }
}

async function endYear({ call, at, administrator }: Life, district: year.District, cell: year.Cell): Promise<void> {
  await at('2026-12-20T02:00:00Z')
  const officer = district.officer || administrator
  const { id } = await year.openCampaign(call, officer, YEAR)
  await year.reviewSome(call, cell, YEAR, 3)
  // An hour for what was written to reach the sheet that the conference reads.
  await at('2026-12-20T03:00:00Z')
  await year.cellConference(call, cell, YEAR, year.chance('bench'))
  await year.decideCell(call, cell, YEAR, { by: year.deciderOf(district, cell), other: officer, cut: 0 })
  for (let twice = 0; twice < 2; twice++) await call('GET', `/evaluations/campaigns/${String(id)}/board`, { as: officer })
}

/** Lives a month and a year's end of one cell of the sample roster over HTTP: everything that has a goal is done at least once, and reads twice. */
async function live(life: Life): Promise<void> {
  const bytes = await readFile(inRoot('packages/testing/data/roster-small.xlsx'))
  await year.importRoster(life.call, life.administrator, { name: 'roster-small.xlsx', bytes })
  const district = await year.readDistrict(life.call, life.administrator)
  const cell = cellOf(district)
  life.said(`one cell of ${cell.members.length} members, of ${district.cells.length} cells`)
  await meet(life, cell)
  await endYear(life, district, cell)
}

/** What each operation costs on average, counted at the engine's door while the shipped bundles run on this machine. */
export async function measure(said: (what: string) => void): Promise<Measured> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  const address = 'quan-tri@nen-nep.example'
  const cloud = await startCloud({ templateDir: inRoot('cdk.out'), dataDir, port: 0, control: true, controlPort: 0, parameters: { Administrator: address } })
  try {
    const { administrator } = await seedWith(address)('empty', cloud)
    const at = async (now: string) => {
      const answer = await fetch(`${cloud.controlUrl}/clock`, { method: 'POST', body: JSON.stringify({ now }) })
      if (!answer.ok) throw new Error(`the clock could not be set: ${answer.status}`)
      await cloud.idle(120_000)
    }
    await live({ call: year.caller({ url: cloud.url, token: cloud.token }), administrator, at, said })
    await cloud.idle(120_000)
    const { operations } = (await (await fetch(`${cloud.controlUrl}/meter`)).json()) as { operations: Record<string, Totals> }
    return Object.fromEntries(Object.entries(operations).filter(([, { calls }]) => calls > 0).map(([name, totals]) => [name, mean(totals)]))
  } finally {
    await cloud.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
const hundredths = (figure: number) => Math.round(figure * 100) / 100
const mean = ({ calls, roundTrips, rcu, wcu }: Totals) => ({ calls, roundTrips: hundredths(roundTrips / calls), rcu: hundredths(rcu / calls), wcu: hundredths(wcu / calls) })
