import { readFile } from 'node:fs/promises'
import { inRoot } from './root.ts'
import type { SeedCloud } from '@nen-nep/local-cloud'
import { caller, importRoster, readDistrict } from '@nen-nep/testing/year/index'
import * as v from 'valibot'

/** Who there is to sign in as; ids of members. */
type Seeded = { administrator: string; officer?: string | undefined; secretary?: string | undefined; member?: string | undefined; members?: number }
const Directory = v.object({ response: v.object({ userAttributes: v.object({ 'custom:memberId': v.string() }) }) })
const sample = 'packages/testing/data/roster-district.xlsx'
const minutes = 30

/** The first administrator comes into being when the directory is first asked for them, as at their first sign-in. */
async function appoint(cloud: SeedCloud, address: string): Promise<string> {
  const answer = await cloud.invoke('MembershipDirectory', { triggerSource: 'UserMigration_ForgotPassword', userName: address, request: {}, response: {} })
  await cloud.idle(30_000)
  return v.parse(Directory, answer).response.userAttributes['custom:memberId']
}

/** Loads the sample district by the way anybody's own roster takes: upload, import, preview, confirmation. */
async function loadDistrict(cloud: SeedCloud, administrator: string): Promise<Seeded> {
  const call = caller(cloud)
  const done = await importRoster(call, administrator, { name: 'dang-bo-mau.xlsx', bytes: await readFile(inRoot(sample)) })
  if (done['state'] !== 'DONE') throw new Error('The sample import failed')
  await cloud.idle(minutes * 60_000)
  const district = await readDistrict(call, administrator)
  const [cell] = district.cells
  return { administrator, officer: district.officer, secretary: cell?.secretary, member: cell?.members.find((member) => member !== cell.secretary && member !== cell.second), members: Number(done['written']) }
}

/** Fills an empty installation: an administrator alone, or with the sample district. */
export const seedWith = (address: string) => async (kind: 'demo' | 'empty', cloud: SeedCloud): Promise<Seeded> => {
  const administrator = await appoint(cloud, address)
  return kind === 'empty' ? { administrator } : loadDistrict(cloud, administrator)
}
