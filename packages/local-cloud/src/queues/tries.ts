import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'

const Row = v.optional(v.object({ times: v.number() }), { times: 0 })
// Longer than any queue keeps a message.
const keptMs = 15 * 24 * 3_600_000

/**
 * How often each message was handed to its function. A receipt that was lost on the way is no try, and a run that brought the
 * process down is one: so the count is on disk before the run begins.
 */
export function openTries(file: string) {
  mkdirSync(dirname(file), { recursive: true })
  const db = new DatabaseSync(file)
  // A dead process loses nothing in this mode; a dead machine at most a count, and then there is one try more.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE IF NOT EXISTS tries (message TEXT PRIMARY KEY, times INTEGER, at INTEGER)')
  db.prepare('DELETE FROM tries WHERE at < ?').run(Date.now() - keptMs)
  const upsert = db.prepare('INSERT INTO tries (message, times, at) SELECT value, 1, ? FROM json_each(?) WHERE true ON CONFLICT (message) DO UPDATE SET times = times + 1, at = excluded.at')
  const select = db.prepare('SELECT times FROM tries WHERE message = ?')
  const remove = db.prepare('DELETE FROM tries WHERE message = ?')
  return {
    /** One more try of each of these messages. */
    begin: (messages: readonly string[]) => void upsert.run(Date.now(), JSON.stringify(messages)),
    of: (message: string): number => v.parse(Row, select.get(message)).times,
    forget: (message: string) => void remove.run(message),
    close: () => db.close(),
  }
}
export type Tries = ReturnType<typeof openTries>
