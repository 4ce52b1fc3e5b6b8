import { runProbes, goodProbes, badProbes, summary, unexpected } from '@nen-nep/testing/access/battery'
import { operationsOf, type Operation } from '@nen-nep/testing/access/operations'
import type { Body } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sender } from './sender.ts'
import { startAccess, type Access } from './whole.ts'
let access: Access
let operations: Operation[] = []
beforeAll(async () => {
  access = await startAccess()
  operations = operationsOf((await (await fetch(`${access.whole.url}/openapi.json`)).json()) as Body)
}, 1_500_000)
afterAll(() => access.stop())
const mine = ['publishRulePack', 'listRulePacks', 'getRulePack', 'rehearseRulePack', 'getRehearsal', 'listRehearsalChanges', 'rankCandidates', 'getFairness', 'createCampaign', 'checkQuota', 'scoreRecord']
it('mine', async () => {
  expect(unexpected(operations)).toEqual([])
  const some = operations.filter(({ id }) => mine.includes(id))
  const probes = [...badProbes(some, access.world, 'x'), ...goodProbes(some, access.world)]
  const { asked, faults } = await runProbes(probes, access.world, await sender(access.whole))
  console.log(asked, JSON.stringify(summary(faults), null, 1))
  expect(summary(faults)).toEqual([])
}, 1_500_000)
