import { shortHash } from '@nen-nep/contracts'
import { civilDayOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import { acting, commit, open, refuse as refuseRow, type Act, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { backlogIdOf, preparationKey, rosterKey } from '../place.ts'
import { rulesIn } from '../preparation/use-cases.ts'
import { Roster } from '../roster/schema.ts'
import type { Deps } from '../stores.ts'
import { ask, mayHide, refuse } from './rules.ts'
import type { Asking } from './schema.ts'

/** Nobody. The moment is the beginning of the civil day, so that the row cannot be laid beside who was signed in when; the key is a keyed hash, which only its sender's own key opens. */
const NOBODY = 'anonymous'
const unnamed = ({ at, key = '', body = '' }: Act): Act => ({ by: NOBODY, at: instantOf(civilDayOf(at), '00:00'), key, body })

function members({ row }: Opened, cellId: string): number {
  const found = row(rosterKey(cellId))
  return found ? v.parse(Roster, found).members.length : 0
}

/** A member asks the cell to treat a topic; where the cell allows it, without a name: then nobody is stored with it at all. */
export async function proposeTopicFor(deps: Deps, act: Act, asking: Asking) {
  const { cellId, anonymous } = asking
  const day = civilDayOf(act.at)
  const door = await open(deps.table, act, [preparationKey(cellId), rosterKey(cellId)])
  if (!door.caller.may('see', cellId)) return refuseRow('item.missing')
  if (!door.caller.grants.some(({ orgId }) => orgId === cellId)) return refuse('backlog.not-member')
  const hidden = anonymous && mayHide(rulesIn(deps, door, cellId), members(door, cellId))
  const writer = hidden ? unnamed(act) : acting(act, door.caller)
  const id = backlogIdOf(cellId, Number(day.slice(0, 4)), shortHash(8, act.key ?? act.at))
  return commit(deps.backlog, ask(asking, id, hidden ? undefined : act.by, writer), writer)
}
