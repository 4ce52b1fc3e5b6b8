import type { DatabaseSync } from 'node:sqlite'
import type { AdapterPayload } from 'oidc-provider'

/** A sign-in's tokens follow one another; they know it by its grant and its beginning. */
const following = "model = 'RefreshToken' AND grant_id = ? AND json_extract(payload, '$.iiat') = ? AND coalesce(json_extract(payload, '$.rotations'), 0) > ?"
const used = "json_extract(payload, '$.consumed') IS NOT NULL"

/**
 * A refresh token is good for one use. But an answer may be lost on its way, to a page that was opened anew meanwhile or to a
 * phone whose network went: who then asks with the token they have is no thief as long as nobody has used one that came after it.
 * What was given out before and never used stops working, so that of two who hold the same token only one goes on.
 */
export function makeRenewals(database: DatabaseSync) {
  const usedAfter = database.prepare(`SELECT 1 FROM records WHERE ${following} AND ${used}`)
  const dropUnused = database.prepare(`DELETE FROM records WHERE ${following} AND NOT ${used}`)
  const placeOf = ({ grantId, iiat, rotations = 0 }: AdapterPayload) => [grantId ?? null, iiat ?? null, rotations] as const

  return {
    /** The token as the provider should see it: used only where one that came after it was. */
    seen: (token: AdapterPayload): AdapterPayload => (usedAfter.get(...placeOf(token)) ? token : { ...token, consumed: undefined }),
    /** Takes back what came after a token and was never used. */
    dropAfter: (token: AdapterPayload) => void dropUnused.run(...placeOf(token)),
  }
}
