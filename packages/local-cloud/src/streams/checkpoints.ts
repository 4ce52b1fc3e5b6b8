import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'

const Row = v.object({ shard: v.string(), sequence: v.string() })

/** How far each mapping has read each shard of its stream. A position outlives the process once `save` returns. */
export function openCheckpoints(file: string) {
  mkdirSync(dirname(file), { recursive: true })
  const db = new DatabaseSync(file)
  // Kill -9 loses nothing in this mode; what a power cut takes is only carried once more, which everybody bears.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS checkpoints (mapping TEXT, stream TEXT, shard TEXT, sequence TEXT, PRIMARY KEY (mapping, stream, shard))')
  const upsert = db.prepare('INSERT OR REPLACE INTO checkpoints (mapping, stream, shard, sequence) VALUES (?, ?, ?, ?)')
  const select = db.prepare('SELECT shard, sequence FROM checkpoints WHERE mapping = ? AND stream = ?')
  return {
    /** Sequence numbers by shard. A stream made anew has another ARN and so starts from its beginning. */
    load: (mapping: string, stream: string): Map<string, string> => new Map(select.all(mapping, stream).map((row) => {
      const { shard, sequence } = v.parse(Row, row)
      return [shard, sequence]
    })),
    save: (mapping: string, stream: string, { shard, sequence }: v.InferOutput<typeof Row>) => void upsert.run(mapping, stream, shard, sequence),
    close: () => db.close(),
  }
}
export type Checkpoints = ReturnType<typeof openCheckpoints>
