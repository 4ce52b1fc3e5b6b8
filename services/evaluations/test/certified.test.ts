import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CertifiedFile, sealed, verifyFile } from '@nen-nep/rules/rollup/certified'
import { shippedDigests } from '@nen-nep/rules/packs/seal'
import { roster } from '@nen-nep/testing'
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decideAll, DISTRICT, opened, proposeAll, room, type Room } from './room.ts'

let r: Room
let file: CertifiedFile
const ask = (as: string, org: string, more = '') => r.get(as, `/rollups/export?year=2026&orgId=${org}${more}`)
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  const votes = roster().map(({ id }) => ({ memberId: id, GOOD: 27 }))
  await r.put('mem_secretary8', '/sheets/sht_2026.cell8/conference', { heldOn: '2026-12-10', summoned: 30, present: 28, tellers: ['mem_member8', 'mem_p1'] }, { ifMatch: '"0"' })
  for (const teller of ['mem_member8', 'mem_p1']) await r.post('mem_secretary8', '/sheets/sht_2026.cell8/tallies', { teller, issued: 28, returned: 27, unreturned: 1, valid: 27, invalid: 0, votes })
  for (const [cell, secretary] of [['cell8', 'mem_secretary8'], ['cell9', 'mem_secretary9']] as const) {
    await proposeAll(r, secretary, `sht_2026.${cell}`, 2)
    await r.post(secretary, '/submissions', { year: 2026, orgId: `org_${cell}` })
    await decideAll(r, 'mem_ward', `sht_2026.${cell}`)
  }
  await r.quiet()
  await r.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
  await r.quiet()
  file = v.parse(CertifiedFile, (await ask('mem_officer', 'org_district')).body)
})
afterAll(() => r.stop())
const codes = (one: CertifiedFile) => verifyFile(one).faults.map(({ code, at }) => `${code} ${at}`)

describe('a certified roll-up', () => {
  test('goes from each protocol to the total, names what is missing, and is whole by itself', () => {
    expect(file).toMatchObject({ year: 2026, name: 'Đảng bộ quận Hòa Bình', revision: { revision: 1, asOf: '2026-11-30', rulePack: 'rating-366', missing: ['org_school'], total: { counts: { EXCELLENT: 4, GOOD: 31 }, reported: 2, expected: 3 } } })
    expect(file.chain).toMatchObject([{ id: 'org_cell8', protocol: { heldOn: '2026-12-10', summoned: 30, present: 28, issued: 28, valid: 27 }, proposed: { EXCELLENT: 2, GOOD: 28 }, decided: { EXCELLENT: 2, GOOD: 28 } }, { id: 'org_cell9', decided: { EXCELLENT: 2, GOOD: 3 } }])
    expect(file.rules).toEqual({ id: 'rating-366', digest: shippedDigests['rating-366'], published: shippedDigests['rating-366'] })
    expect(verifyFile(file)).toMatchObject({ ok: true, faults: [], digest: file.revision.digest })
    expect(JSON.stringify(file)).not.toContain('mem_')
  })
  test('of a part holds that part alone, and is not for those beside it', async () => {
    const ward = v.parse(CertifiedFile, (await ask('mem_ward', 'org_ward')).body)
    expect([ward.revision.missing, ward.tree.nodes.length, verifyFile(ward).ok]).toEqual([[], 3, true])
    expect((await ask('mem_secretary8', 'org_ward')).body).toEqual((await ask('mem_secretary8', 'org_none')).body)
  })
  test.each<[string, (one: CertifiedFile) => CertifiedFile, string[]]>([
    ['a leaf', (one) => ({ ...one, revision: { ...one.revision, leaves: one.revision.leaves.map((leaf, at) => (at === 0 ? { ...leaf, counts: { EXCELLENT: 30 } } : leaf)) } }), ['rollup.leaf org_cell8', 'rollup.total org_district', 'rollup.chain org_cell8']],
    ['a total', (one) => ({ ...one, revision: { ...one.revision, total: { ...one.revision.total, counts: { EXCELLENT: 40 } } } }), ['rollup.total org_district']],
    ['the day', (one) => ({ ...one, revision: { ...one.revision, asOf: '2026-12-31' } }), [`rollup.digest`]],
    ['a cell that is missing', (one) => ({ ...one, revision: { ...one.revision, missing: [] } }), ['rollup.missing org_school']],
    ['the rules', (one) => ({ ...one, rules: { id: 'rating-366', digest: 'x', published: 'x' } }), ['rollup.rules rating-366']],
    ['the rules named', (one) => ({ ...one, rules: { id: 'rating-124', digest: shippedDigests['rating-124']! } }), ['rollup.rules rating-124']],
    ['a protocol', (one) => ({ ...one, chain: one.chain.map((link) => (link.protocol ? { ...link, protocol: { ...link.protocol, valid: 20 } } : link)) }), ['rollup.protocol org_cell8']],
    ['what was decided', (one) => ({ ...one, chain: one.chain.map((link) => ({ ...link, decided: { GOOD: 1 } })) }), ['rollup.chain org_cell8', 'rollup.chain org_cell9']],
  ])('in which %s was changed and the seal set anew is found out', (_what, change, faults) => {
    const { seal: _seal, ...rest } = change(file)
    const found = codes(sealed(rest))
    expect(found.map((one) => (faults.includes('rollup.digest') ? one.split(' ')[0] : one))).toEqual(faults)
  })
  test('in which anything at all was changed breaks its seal', () => {
    fc.assert(fc.property(fc.constantFrom('name', 'frozenAsOf', 'citation'), fc.string({ minLength: 1 }), (field, text) => {
      fc.pre(text.isWellFormed() && text !== file[field as 'name'])
      expect(codes({ ...file, [field]: text })).toContain(`rollup.seal ${file.seal}`)
    }), { numRuns: 30 })
  })

  test('is verified by a command without any service, which writes it as a sheet', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollup-'))
    const [whole, broken, xlsx] = ['whole.json', 'broken.json', 'sheet.xlsx'].map((name) => join(folder, name)) as [string, string, string]
    writeFileSync(whole, JSON.stringify(file))
    writeFileSync(broken, JSON.stringify({ ...file, name: 'Khác' }))
    const run = (...files: string[]) => spawnSync(process.execPath, [join(import.meta.dirname, '../../../packages/toolchain/src/rollup.ts'), ...files], { encoding: 'utf8' })
    const well = run(whole, '--xlsx', xlsx)
    expect([well.status, well.stdout]).toEqual([0, expect.stringContaining(`${file.revision.digest}. Quy định rating-366, mã ${shippedDigests['rating-366']}`)])
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
    const bad = run(broken)
    expect([bad.status, bad.stderr]).toEqual([1, expect.stringContaining('niêm phong')])
    expect(run(join(folder, 'none.json')).status).toBe(2)
  })
})

describe('a certified roll-up by rules of a body’s own', () => {
  test('names them as the body does, and what they rest on', async () => {
    const one = await room(inject('dynamodb'))
    try {
      const pack = { orgId: 'org_district', name: 'Quy định của quận', validFrom: '2026-06-01', citation: { regulation: 'Quy định 12-QĐ/QU' }, quota: { pct: 1_500 } }
      const { body } = await one.post('mem_officer', '/rule-packs', { pack })
      await one.post('mem_officer', '/campaigns', { year: 2026, orgId: 'org_district', rulePackId: body.id, deadlines: {}, requires: [] })
      await one.post('mem_officer', `/campaigns/${DISTRICT}/open`, { asOf: '2026-11-30' })
      await one.quiet()
      await one.post('mem_officer', '/rollups', { year: 2026, orgId: 'org_district' })
      const made = v.parse(CertifiedFile, (await one.get('mem_officer', '/rollups/export?year=2026&orgId=org_district')).body)
      expect(made.rules).toEqual({ id: body.id, name: 'Quy định của quận (Quy định 12-QĐ/QU)', digest: body.digest, published: body.digest })
      expect(verifyFile(made).ok).toBe(true)
    } finally {
      await one.stop()
    }
  })
})
