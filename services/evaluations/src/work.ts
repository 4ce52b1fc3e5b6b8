import { OpeningRequested, PersonExportRequested, RehearsalRequested, YearPaperRequested } from '@nen-nep/contracts'
import { handIn, heldUnderAll, on, reactionsOf } from '@nen-nep/service-kit'
import { because } from './because.ts'
import { freezeNext } from './campaign/opening.ts'
import { writeYearPaper } from './paper/job.ts'
import { heldOn } from './person/held.ts'
import { rehearseNext } from './rehearsal/job.ts'
import type { WithFiles } from './stores.ts'

/** Event type → long work, done by the jobs function; the stack makes one rule of these keys. */
export const jobs = reactionsOf<WithFiles>(
  on(OpeningRequested, (deps: WithFiles, event) => freezeNext(deps, because(event), event.data.campaignId, event.data.from)),
  on(RehearsalRequested, (deps: WithFiles, event) => rehearseNext(deps, because(event), event.data.rehearsalId, event.data.from)),
  on(YearPaperRequested, (deps: WithFiles, event) => writeYearPaper(deps, because(event), event.data.paperId)),
  on(PersonExportRequested, async (deps: WithFiles, event) => handIn(deps, because(event), 'evaluations', { ...event.data, held: await heldUnderAll(event.data, (one) => heldOn(deps, one, event.at)) })),
)
