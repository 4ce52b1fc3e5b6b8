import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import type { TreeNode } from '@nen-nep/contracts'
import { projectTree, readTree } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'

/** Puts organisations with ids of our choice into the tree of every service on an engine, as if they had always stood there: look-alikes cannot be had by asking for them. */
export async function graft(endpoint: string, nodes: readonly TreeNode[]): Promise<void> {
  const db = new DynamoDBClient({ endpoint, region: 'ap-southeast-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } })
  const { TableNames = [] } = await db.send(new ListTablesCommand({}))
  for (const name of TableNames) {
    const tree = await readTree(asService({ db, name }))
    if (tree.version > 0) await projectTree({ db, name }, tree.version + 1, [...tree.nodes, ...nodes])
  }
  db.destroy()
}
