// The main job end to end on the sample district, headless: import, a month of one ward's meetings, a year end, roll-up, mails.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startCloud } from '@nen-nep/local-cloud'
import { announceMeeting, caller, cellConference, chance, decideCell, deciderOf, holdMeeting, importRoster, importRows, openCampaign, publishCell, quotaOf, readDistrict, reviewSome, rollupOf, surely, type Body, type Cell, type District } from '@nen-nep/testing/year/index'
import { told } from './demo.vi.ts'
import { inRoot, root } from './root.ts'
import { seedWith } from './seed.ts'
import { bundleAndSynth } from './synth.ts'

const dataDir = resolve(root, process.env['DATA_DIR'] ?? '.data/demo')
const year = { year: 2026, asOf: '2026-12-05', heldOn: '2026-12-10' }
const AT_ONCE = 4

/** Does something for each, a few at a time, and shows how far it is. */
async function each<T, R>(all: readonly T[], what: string, work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = all.entries()
  const worker = async () => {
    for (const [index, one] of queue) {
      results[index] = await work(one, index)
      told.progress(what, results.filter((one) => one !== undefined).length, all.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  told.done(what, all.length)
  return results
}

async function demo(): Promise<void> {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir, { recursive: true })
  told.step('build')
  await bundleAndSynth({ checks: false })
  const address = 'quan-tri@nen-nep.example'
  const cloud = await startCloud({ templateDir: inRoot('cdk.out'), dataDir, port: 0, control: true, controlPort: 0, parameters: { Administrator: address }, seed: seedWith(address), log: (line) => console.error(line) })
  try {
    await story(cloud, address)
  } finally {
    await cloud.close()
  }
}

type Cloud = Awaited<ReturnType<typeof startCloud>>

async function story(cloud: Cloud, address: string): Promise<void> {
  const clock = async (now: string) => {
    const moved = await fetch(`${cloud.controlUrl ?? ''}/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) })
    if (!moved.ok) throw new Error(`the clock was not moved: ${moved.status}`)
  }
  const settled = async () => {
    const left = await cloud.idle(600_000)
    if (left !== undefined) throw new Error(`still busy: ${left}`)
  }
  await clock('2026-11-25T02:00:00Z')
  const { administrator } = await seedWith(address)('empty', cloud)
  const call = caller(cloud)

  told.step('import')
  const file = { name: 'dang-bo-quan-hoa-binh.xlsx', bytes: readFileSync(inRoot('packages/testing/data/roster-district.xlsx')) }
  const job = await importRoster(call, administrator, file, ({ state, progress }) => told.job(String(state), Number(progress)))
  const problems = (await importRows(call, administrator, String(job['id']))).flatMap((row) => row['messages'] as Body[])
  await settled()
  const district = await readDistrict(call, administrator)

  told.step('meetings')
  const [wardId = '', wardName = ''] = [...district.wards][0] ?? []
  const cells = district.cells.filter(({ parentId }) => parentId === wardId)
  const startsAt = '2026-12-03T12:00:00.000Z'
  await clock('2026-11-30T02:00:00Z')
  const ids = await each(cells, 'announce', (cell, index) => announceMeeting(call, cell, { startsAt, venue: `Nhà văn hóa khu phố ${index + 1}` }))
  await settled()
  await clock('2026-12-02T02:00:00Z')
  await settled()
  await clock(startsAt)
  const held = await meetings(call, clock, { cells, ids, startsAt })
  await settled()
  const { body: board } = await surely(call)('GET', `/meetings/board?orgId=${wardId}&year=2026`, { as: district.leaderOf(wardId) ?? district.officer })

  told.step('yearEnd')
  await clock('2026-12-07T02:00:00Z')
  await openCampaign(call, district.officer, year, ({ done, cells: all }) => told.progress('sheets', Number(done), Number(all)))
  await settled()
  await clock('2026-12-10T02:00:00Z')
  await each(cells.slice(0, 3), 'reviews', (cell) => reviewSome(call, cell, year, 5))
  await settled()
  const proposed = await each(district.cells, 'conferences', (cell) => cellConference(call, cell, year, chance(cell.id)))
  await settled()
  const quotas = await decideAll(call, district)
  await settled()

  told.step('rollup')
  // Who is rated hears of their own class first: nobody reads, or is sent, sums that would tell it. The ward whose month was shown publishes, and the officer's own cell; all others would be nine thousand letters more.
  await clock('2026-12-28T02:00:00Z')
  await each(district.cells.filter(({ parentId, members }) => parentId === wardId || members.includes(district.officer)), 'publications', (cell) => publishCell(call, cell, year, deciderOf(district, cell)))
  await settled()
  await clock('2026-12-30T18:29:00Z')
  await clock('2026-12-30T18:31:00Z')
  await settled()
  const rollup = await rollupOf(call, district.officer, 'org_root', year)
  const { body: verified } = await surely(call)('GET', '/evaluations/rollups/verification?year=2026&orgId=org_root', { as: district.officer })
  const organisations = await each([...district.wards], 'tables', async ([id, name]) => ({ name, table: await rollupOf(call, district.officer, id, year) }))
  const mails = (await (await fetch(`${cloud.controlUrl ?? ''}/mailbox`)).json()) as Body[]
  const summary = { job, problems, district, wardName, held, board, proposed, quotas, rollup, verified, organisations, mails, dataDir }
  writeFileSync(join(dataDir, 'tong-ket.json'), JSON.stringify({ ...summary, district: { cells: district.cells.length }, mails: mails.length }, null, 2))
  told.summary(summary)
}

/** All cells of the ward meet the same evening; they close an hour and a half later. */
async function meetings(call: ReturnType<typeof caller>, clock: (now: string) => Promise<void>, { cells, ids, startsAt }: { cells: readonly Cell[]; ids: readonly string[]; startsAt: string }) {
  const sittings = await each(cells, 'sittings', (cell, index) => holdMeeting(call, cell, ids[index] ?? '', { startsAt, venue: '', luck: chance(cell.id) }))
  await clock('2026-12-03T13:35:00.000Z')
  return each(sittings, 'closings', (sitting) => sitting.close())
}

/** Each committee looks at its quota, and decides: where too many are proposed, it lowers some and says why. */
async function decideAll(call: ReturnType<typeof caller>, district: District) {
  const groups = [...Map.groupBy(district.cells, ({ parentId }) => parentId)]
  return each(groups, 'decisions', async ([orgId, cells]) => {
    const by = district.leaderOf(orgId) ?? district.officer
    const quota = await quotaOf(call, by, orgId, year)
    let over = Math.max(0, Number(quota['over']))
    for (const cell of cells) over -= await decideCell(call, cell, year, { by, other: district.officer === by ? (district.leaderOf('org_root') ?? by) : district.officer, cut: over })
    return { orgId, quota }
  })
}

await demo()
