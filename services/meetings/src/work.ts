import { PersonExportRequested } from '@nen-nep/contracts'
import { handIn, on, reactionsOf, working, type Files } from '@nen-nep/service-kit'
import { heldOn } from './person/held.ts'
import type { Deps } from './stores.ts'

/** Long work reads and writes files besides. */
export type WithFiles = Deps & Readonly<{ files: Files; now: () => Date }>

/** Event type → long work, done by the jobs function; the stack makes one rule of these keys. */
export const jobs = reactionsOf<WithFiles>(
  on(PersonExportRequested, async (deps: WithFiles, { id, data }) => handIn(deps, working('meetings', id, deps.now().toISOString()), 'meetings', { ...data, held: await heldOn(deps, data) })),
)
