import { getRows, keyText, putRow, Standing, type Key, type Row } from '@nen-nep/service-kit'
import type { ServiceName } from '../apps.ts'
import type { Expected, Projection, Tables } from './expected.ts'

/** A row of a projection that does not say what its source says. */
export type Difference = Readonly<{ service: ServiceName; key: string; is: 'missing' | 'different'; mended: boolean }>
const AT_ONCE = 100
const keyOf = ({ row: { pk, sk } }: Expected): Key => ({ pk, sk })

/** Writes a row over the one that was found wrong; one that was written since stays, for its next comparison. */
async function mend(tables: Tables, { service, row }: Expected, standing: Row | undefined): Promise<boolean> {
  const version = standing?.['version']
  try {
    await putRow(tables[service], { row, when: standing === undefined ? { is: 'absent' } : typeof version === 'number' ? { is: 'at', version } : { is: 'any' } })
    return true
  } catch (error) {
    if (error instanceof Standing) return false
    throw error
  }
}

async function* compareSome(tables: Tables, some: readonly Expected[], apply: boolean): AsyncGenerator<Difference> {
  for (const [service, all] of Map.groupBy(some, (one) => one.service)) {
    const rows = await getRows(tables[service], all.map(keyOf), true)
    for (const expected of all) {
      const standing = rows.get(keyText(keyOf(expected)))
      if (expected.same(standing)) continue
      yield { service, key: keyText(keyOf(expected)), is: standing ? 'different' : 'missing', mended: apply && (await mend(tables, expected, standing)) }
    }
  }
}

/** Compares a projection with its source, a hundred rows at a time, and names every row that differs; with `apply` each is written anew. */
export async function* compare(tables: Tables, projection: Projection, apply: boolean): AsyncGenerator<Difference> {
  let waiting: Expected[] = []
  for await (const expected of projection(tables)) {
    waiting.push(expected)
    if (waiting.length < AT_ONCE) continue
    yield* compareSome(tables, waiting, apply)
    waiting = []
  }
  yield* compareSome(tables, waiting, apply)
}
