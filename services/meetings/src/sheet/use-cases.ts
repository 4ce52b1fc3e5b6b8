import { getRows, keyText, open, refuse as refuseRow, seen, type Act, type Opened } from '@nen-nep/service-kit'
import { perform } from '../desk.ts'
import { mayPlanFor } from '../month-plan/use-cases.ts'
import { sheetKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { chosenFrom, refuse, sheetView, usualSheet } from './rules.ts'
import type { Adopting, Adoption } from './schema.ts'

/** The choice that holds for a body: its own, or that of the nearest organisation above. One request. */
export async function adoptedFor(deps: Deps, { table, tree }: Opened, orgId: string): Promise<Adoption | undefined> {
  const keys = [orgId, ...tree.ancestors(orgId)].map(sheetKey)
  const rows = await getRows(table, keys)
  return chosenFrom(keys.map((key) => rows.get(keyText(key))).map((row) => row && seen(deps.adoptions, row).state))
}

/** Chooses the sheet that an organisation's cells score their meetings by; sittings that have begun keep theirs. */
export async function setScoreSheet(deps: Deps, act: Act, orgId: string, { sheet }: Adopting) {
  const { state, version } = await perform({
    of: deps.adoptions,
    key: sheetKey(orgId),
    tree: true,
    enter: ({ caller, tree }) => {
      if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseRow('item.missing')
      return mayPlanFor(caller, orgId) ? undefined : refuse('sheet.not-chooser')
    },
    decide: () => ({ next: { orgId, sheet }, facts: [] }),
  }, act)
  return { state: { orgId, ...sheetView(state.sheet, state) }, version }
}

/** The sheet that holds for a body, line by line, and who chose it. Its version is that of the body's own choice: 0 where it has none. */
export async function readScoreSheet(deps: Deps, act: Act, orgId: string) {
  const door = await open(deps.table, act, [sheetKey(orgId)])
  if (!door.tree.node(orgId) || !door.caller.may('see', orgId)) return refuseRow('item.missing')
  const own = door.row(sheetKey(orgId))
  const chosen = await adoptedFor(deps, door, orgId)
  return { state: { orgId, ...sheetView(chosen?.sheet ?? usualSheet, chosen) }, version: own ? seen(deps.adoptions, own).version : 0 }
}
