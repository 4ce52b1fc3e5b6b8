import { readFileSync, rmSync } from 'node:fs'
import { startCloud } from '@nen-nep/local-cloud'
import { bundleAndSynth } from './synth.ts'
import { inRoot } from './root.ts'
import * as Y from '@nen-nep/testing/year/index'
const t0 = Date.now(); const say = (...w: unknown[]) => console.log(((Date.now() - t0) / 1000).toFixed(1), ...w)
await bundleAndSynth({ checks: false }); say('synth')
rmSync('/tmp/try-data', { recursive: true, force: true })
const cloud = await startCloud({ templateDir: inRoot('cdk.out'), dataDir: '/tmp/try-data', port: 0, control: true, controlPort: 0, parameters: { Administrator: 'quan.tri@example.org' }, log: (l) => console.log('LOG', l) })
say('up', cloud.url, JSON.stringify(await cloud.health()).slice(0, 1500))
const answer = await cloud.invoke('MembershipDirectory', { triggerSource: 'UserMigration_ForgotPassword', userName: 'quan.tri@example.org', request: {}, response: {} })
say('directory', JSON.stringify(answer))
const admin = 'mem_administrator'
const call = Y.caller({ url: cloud.url, token: cloud.token })
say('idle', await cloud.idle(20000))
const file = process.argv[2] ?? 'roster-small.xlsx'
try {
const job = await Y.importRoster(call, admin, { name: file, bytes: readFileSync(inRoot('packages/testing/data', file)) }, (j) => say(j['state'], j['progress']))
say('imported', JSON.stringify({ ...job, columns: undefined }))
say('idle', await cloud.idle(120000))
const d = await Y.readDistrict(call, admin)
say('cells', d.cells.length, d.officer, d.leaderOf(d.cells[0]!.parentId))
const luck = Y.chance('x')
const cell = d.cells[0]!
const id = await Y.announceMeeting(call, cell, { startsAt: '2026-12-03T12:00:00.000Z', venue: 'Nhà văn hóa' })
say('announced', id)
say('held', JSON.stringify(await Y.holdMeeting(call, cell, id, { luck, startsAt: '2026-11-22T03:00:00.000Z', venue: 'x' })))
say('idle', await cloud.idle(60000))
const y = { year: 2026, asOf: '2026-11-22', heldOn: '2026-11-22' }
say('campaign', JSON.stringify(await Y.openCampaign(call, d.officer || admin, y)))
for (const c of d.cells) say('conf', JSON.stringify(await Y.cellConference(call, c, y, luck)))
say('idle', await cloud.idle(60000))
for (const c of d.cells) say('decide', Y.deciderOf(d, c), await Y.decideCell(call, c, y, { by: Y.deciderOf(d, c), cut: 0 }))
say('idle', await cloud.idle(60000))
} catch (e) { console.log(e) }
say('health', JSON.stringify(await cloud.health()).slice(0, 300))
await cloud.close()
