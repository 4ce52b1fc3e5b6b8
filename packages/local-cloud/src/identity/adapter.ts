import type { DatabaseSync } from 'node:sqlite'
import type { AdapterFactory, AdapterPayload } from 'oidc-provider'
import * as v from 'valibot'
import { makeRenewals } from './renewals.ts'

const Payload = v.custom<AdapterPayload>((value) => typeof value === 'object' && value !== null)
const Row = v.optional(v.object({ payload: v.string() }))

const inSeconds = () => Math.floor(Date.now() / 1000)

/**
 * Keeps sessions, grants and tokens for oidc-provider. They live by the machine's own clock, as the library does; only
 * what services judge (access tokens) and what people wait for (codes) follows the clock that may be set.
 */
export function sqliteAdapter(database: DatabaseSync): AdapterFactory {
  const upsert = database.prepare('INSERT OR REPLACE INTO records (model, id, payload, grant_id, uid, expires_at) VALUES (?, ?, ?, ?, ?, ?)')
  const byId = database.prepare('SELECT payload FROM records WHERE model = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?)')
  const byUid = database.prepare('SELECT payload FROM records WHERE model = ? AND uid = ? AND (expires_at IS NULL OR expires_at > ?)')
  const consume = database.prepare("UPDATE records SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?")
  const destroy = database.prepare('DELETE FROM records WHERE model = ? AND id = ?')
  const revoke = database.prepare("DELETE FROM records WHERE grant_id = ? AND model <> 'Session'")
  const sweep = database.prepare('DELETE FROM records WHERE expires_at <= ?')

  const renewals = makeRenewals(database)

  const parse = (row: unknown) => {
    const found = v.parse(Row, row)
    return found && v.parse(Payload, JSON.parse(found.payload))
  }
  const read = (row: unknown) => Promise.resolve(parse(row))

  return (model) => ({
    upsert(id, payload, expiresIn) {
      const expires = expiresIn === undefined ? null : inSeconds() + expiresIn
      upsert.run(model, id, JSON.stringify(payload), payload.grantId ?? null, payload.uid ?? null, expires)
      sweep.run(inSeconds())
      return Promise.resolve()
    },
    find(id) {
      const found = parse(byId.get(model, id, inSeconds()))
      return Promise.resolve(found && model === 'RefreshToken' ? renewals.seen(found) : found)
    },
    findByUid: (uid) => read(byUid.get(model, uid, inSeconds())),
    // The device flow, which alone has user codes, is off.
    findByUserCode: () => Promise.resolve(undefined),
    consume(id) {
      const found = model === 'RefreshToken' ? parse(byId.get(model, id, inSeconds())) : undefined
      if (found) renewals.dropAfter(found)
      consume.run(inSeconds(), model, id)
      return Promise.resolve()
    },
    destroy(id) {
      destroy.run(model, id)
      return Promise.resolve()
    },
    revokeByGrantId(grantId) {
      revoke.run(grantId)
      return Promise.resolve()
    },
  })
}
