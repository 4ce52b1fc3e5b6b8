import { isOver } from '@nen-nep/rules/retention/index'
import { applyRetention, removeRow, revise, seen, type Act, type Row, type Sweep } from '@nen-nep/service-kit'
import { EVIDENCE } from '../evidence/place.ts'
import { unusedSince } from '../evidence/rules.ts'
import type { Answer } from '../invitation/schema.ts'
import { placeOf } from '../place.ts'
import type { Working } from '../stores.ts'

const isAnswer = ({ pk, sk }: Row) => String(pk).startsWith('C#') && String(sk).startsWith('I#')
const withoutReason = ({ meetingId, cellId, memberId, attending, byLink }: Answer): Answer => ({ meetingId, cellId, memberId, attending, byLink })

/** Why somebody could not come is forgotten; that they said so stays. */
function ofReasons(deps: Working, act: Act): Sweep {
  return {
    name: 'absenceReason',
    isDue: (row) => isAnswer(row) && (row['reason'] !== undefined || row['reasonType'] !== undefined) && isOver('absenceReason', String(row['changedAt']), act.at),
    end: async (row) => {
      const { meetingId, memberId } = seen(deps.answers, row).state
      return revise(deps.answers, act, placeOf(meetingId).answer(memberId), (before) => before && { next: withoutReason(before), facts: [] })
    },
  }
}

const isUnused = (deps: Working, row: Row, now: string) => {
  if (!String(row.pk).startsWith('C#') || !String(row.sk).startsWith(EVIDENCE)) return false
  const since = unusedSince(seen(deps.evidence, row).state)
  return since !== undefined && isOver('unusedEvidence', since, now)
}
/** Files announced as evidence that never came, and those taken back: the bytes first, so that a job that stops half-way begins again. */
const ofEvidence = (deps: Working, now: string): Sweep => ({
  name: 'unusedEvidence',
  isDue: (row) => isUnused(deps, row, now),
  end: async (row) => {
    await deps.files.remove(seen(deps.evidence, row).state.file)
    await removeRow(deps.table, row)
  },
})

/** The nightly tidying of meetings. */
export const retain = (deps: Working, now: Date, dryRun: boolean) =>
  applyRetention(deps.table, [ofReasons(deps, { by: 'service:meetings', at: now.toISOString(), because: 'schedule:retention' }), ofEvidence(deps, now.toISOString())], { service: 'meetings', now, dryRun })
