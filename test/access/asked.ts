import { runProbes, sampled, summary, unexpected } from '@nen-nep/testing/access/battery'
import { readers, type Kind } from '@nen-nep/testing/access/canaries'
import { operationsOf, type Operation } from '@nen-nep/testing/access/operations'
import type { Body } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, expect } from 'vitest'
import { sender } from './sender.ts'
import { startAccess, type Access } from './whole.ts'

// What authors are really let do with their own: a battery of refusals alone would prove nothing of it.
const OWN = ['getMember', 'revealSensitive', 'exportPerson', 'getPersonExport', 'proposeCorrection', 'signOutEverywhere', 'getRecord', 'getDossier', 'getReview', 'getRecordScore', 'getMessage', 'reportTask']
let operations: Operation[] = []

/** What is asked of the operations that the running system describes. */
export const askedOperations = {
  withoutExpectation: () => unexpected(operations),
  async probe({ world, whole }: Access, many: number): Promise<void> {
    const { asked, faults, seen, done, doneForAuthors } = await runProbes(sampled(operations, world, { many, seed: 'two thousand probes' }), world, await sender(whole))
    expect(asked).toBeGreaterThanOrEqual(many)
    expect(summary(faults)).toEqual([])
    // A battery that shows nobody anything proves nothing: each kind must have been seen by somebody who may.
    expect([...seen].toSorted()).toEqual((Object.keys(readers) as Kind[]).toSorted())
    expect(OWN.filter((id) => !doneForAuthors.has(id))).toEqual([])
    expect([...done]).toContain('handOverRole')
  },
}

/** Tests in the world of the battery, which is made once. */
export function battery(tests: (access: () => Access) => void): void {
  let access: Access
  beforeAll(async () => {
    access = await startAccess()
    operations = operationsOf((await (await fetch(`${access.whole.url}/openapi.json`)).json()) as Body)
  }, 900_000)
  afterAll(() => access.stop())
  tests(() => access)
}
