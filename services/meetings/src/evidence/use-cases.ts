import { shortHash } from '@nen-nep/contracts'
import { readAll, refuse as refuseRow, seen, type Act, type Decision, type Opened } from '@nen-nep/service-kit'
import { isThere } from '../arrived.ts'
import { perform, seenIn } from '../desk.ts'
import type { Deps } from '../stores.ts'
import { evidencePlaceOf, thingPlaceOf, type EvidencePlace, type Kind } from './place.ts'
import { refuse } from './refusals.ts'
import { arrive, attach, demandRoom, withdraw } from './rules.ts'
import type { Attaching, Evidence } from './schema.ts'
import { workedOn, type Thing } from './thing.ts'

/** Announces a file that shows what was done for a task or a limitation; the answer's address takes its bytes. */
export function attachEvidence(deps: Deps, act: Act, to: Readonly<{ kind: Kind; id: string }>, attaching: Attaching) {
  const thing = thingPlaceOf(to.kind, to.id)
  const place = evidencePlaceOf(thing.evidenceId(shortHash(8, act.key ?? act.at)))
  return perform({
    of: deps.evidence,
    key: place.key,
    beside: [thing.key],
    enter: (door) => workedOn(door, thing),
    decide: async (found, before, door) => {
      if (before) return undefined
      demandRoom((await readAll(door.table, thing.evidence)).map((row) => seen(deps.evidence, row).state))
      return attach(found, attaching, place, act)
    },
  }, act)
}

function mine(deps: Deps, door: Opened, { thing, key }: EvidencePlace): Thing {
  if (!door.row(key)) return refuseRow('item.missing')
  const found = workedOn(door, thing)
  const isSender = seenIn(deps.evidence, door, key)?.state.by === door.caller.id
  return isSender || door.caller.may('record', thing.cellId) ? found : refuse('evidence.not-yours')
}
type Change = (before: Evidence, thing: Thing) => Promise<Decision<Evidence> | undefined> | Decision<Evidence> | undefined
function change(deps: Deps, act: Act, id: string, decide: Change) {
  const place = evidencePlaceOf(id)
  return perform({ of: deps.evidence, key: place.key, beside: [place.thing.key], enter: (door) => mine(deps, door, place), decide: (thing, before) => before && decide(before.state, thing) }, act)
}

/** Says that the bytes have arrived, after a look into the bucket. */
export const confirmEvidence = (deps: Deps, act: Act, id: string) => change(deps, act, id, async (before) => arrive(before, await isThere(deps, before.file), act))
/** Takes evidence back that was sent by mistake. */
export const withdrawEvidence = (deps: Deps, act: Act, id: string) => change(deps, act, id, (before, thing) => withdraw(before, thing, act))
