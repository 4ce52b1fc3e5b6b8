import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { readTree } from '../access/index.ts'
import { forEach } from '../for-each.ts'
import type { ServiceTable } from '../store/scoped.ts'
import { append } from './block.ts'
import { chainOf } from './chain-of.ts'
import { writeIn, type Redaction } from './record.ts'
import { notInStrays } from './strays.ts'

const AT_ONCE = 8
/** The stream consumer that seals every write into the chain of its organisation: one block a chain for all that came together. A batch that comes again adds nothing; one that fails comes again. */
export const sealInto =
  (table: ServiceTable, redaction: Redaction) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const writes = Records.flatMap((record) => writeIn(record, redaction) ?? [])
    if (writes.length > 0) {
      const tree = await readTree(table)
      const chains = Map.groupBy(await notInStrays(table, tree, writes), ({ entry }) => chainOf(tree, entry.org))
      await forEach([...chains], AT_ONCE, ([chain, some]) => append(table, chain, some))
    }
    return { batchItemFailures: [] }
  }
