import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import { namesPerson } from '../limitation/person.ts'
import { inspectionPlaceOf } from './place.ts'
import type { Concluding, Following, Inspection, InspectionPlanning, Visit, Visiting } from './schema.ts'

export const refuse = refusals({
  'oversight.not-overseer': 'forbidden',
  'oversight.not-inspector': 'forbidden',
  'oversight.not-subject': 'forbidden',
  'oversight.own-remedy': 'forbidden',
  'oversight.own-body': 'forbidden',
  'oversight.other-cell': 'invalid',
  'oversight.future': 'invalid',
  'oversight.nothing-said': 'invalid',
  'oversight.of-person': 'invalid',
  'oversight.not-below': 'invalid',
  'oversight.backwards': 'invalid',
  'oversight.due-in-past': 'invalid',
  'oversight.not-planned': 'conflict',
  'oversight.not-concluded': 'conflict',
  'oversight.unknown-remedy': 'missing',
  'oversight.not-reported': 'conflict',
  'oversight.accepted': 'conflict',
})

type Said = Readonly<{ pointer: string; text: string }>
/** Inspection of one person is a case of its own, which never comes here: names of the body's members are refused, marked words are asked about. */
function checked(said: readonly Said[], names: readonly string[], confirmed: true | undefined, act: Act) {
  const named = said.find(({ text }) => namesPerson(text, names))
  if (named) return refuse('oversight.of-person', { pointer: named.pointer })
  return noted(askSecrecy(said, confirmed, act))
}
const PARTS = ['strengths', 'lacking', 'advice'] as const

/** Notes what was seen on a visit that has been made. */
export function note({ secrecyConfirmed, ...visiting }: Visiting, id: string, names: readonly string[], act: Act): Decision<Visit> {
  if (visiting.visitedOn > civilDayOf(act.at)) return refuse('oversight.future', { pointer: '/visitedOn' })
  const said = PARTS.flatMap((part) => (visiting[part] === undefined ? [] : [{ pointer: `/${part}`, text: visiting[part] }]))
  if (said.length === 0) return refuse('oversight.nothing-said')
  return { next: { ...visiting, ...checked(said, names, secrecyConfirmed, act), id, by: act.by }, facts: [] }
}

/** Plans an inspection or supervision of a body at or below the one that plans; a body inspects itself only by self-inspection. */
export function plan({ secrecyConfirmed, ...planning }: InspectionPlanning, id: string, { isBelow, names }: Readonly<{ isBelow: boolean; names: readonly string[] }>, act: Act): Decision<Inspection> {
  const isSelf = planning.orgId === planning.subjectOrgId
  if (isSelf !== (planning.kind === 'SELF_INSPECTION') || (!isSelf && !isBelow)) return refuse('oversight.not-below', { pointer: '/subjectOrgId' })
  if (planning.fromOn > planning.toOn) return refuse('oversight.backwards', { pointer: '/fromOn' })
  return { next: { ...planning, ...checked([{ pointer: '/title', text: planning.title }], names, secrecyConfirmed, act), id, status: 'PLANNED' }, facts: [] }
}

/** States what was found in the body, and what it has to mend by when. */
export function conclude(before: Inspection, { conclusion, remedies, secrecyConfirmed }: Concluding, names: readonly string[], act: Act): Decision<Inspection> {
  if (before.status !== 'PLANNED') return refuse('oversight.not-planned')
  const today = civilDayOf(act.at)
  if (remedies.some(({ dueOn }) => dueOn < today)) return refuse('oversight.due-in-past')
  const said = [{ pointer: '/conclusion', text: conclusion }, ...remedies.map(({ text }, index) => ({ pointer: `/remedies/${index}/text`, text }))]
  const secrecy = checked(said, names, secrecyConfirmed, act)
  return { next: { ...before, ...secrecy, status: 'CONCLUDED', conclusion, concludedOn: today, concludedBy: act.by, remedies: remedies.map((remedy, index) => ({ ...remedy, id: `r${index + 1}` })) }, facts: [] }
}

/** A remedy is reported by the body that was inspected, and then accepted by who inspected it; what was reported anew must be accepted anew. */
export function follow(before: Inspection, remedyId: string, following: Following, { at }: Act): Decision<Inspection> {
  if (before.status !== 'CONCLUDED') return refuse('oversight.not-concluded')
  const remedy = before.remedies.find(({ id }) => id === remedyId) ?? refuse('oversight.unknown-remedy')
  if (remedy.acceptedOn !== undefined) return refuse('oversight.accepted')
  if (following.step === 'ACCEPTED' && remedy.reportedOn === undefined) return refuse('oversight.not-reported')
  const today = civilDayOf(at)
  const changed = following.step === 'REPORTED' ? { ...remedy, report: following.report, reportedOn: today } : { ...remedy, acceptedOn: today }
  return { next: { ...before, remedies: before.remedies.map((one) => (one.id === remedyId ? changed : one)) }, facts: [] }
}

/** An inspection as it stands on a civil day: remedies not yet reported after their day are overdue, and it is settled once all are accepted. */
export function viewOf(inspection: Inspection, today: string) {
  const { year } = inspectionPlaceOf(inspection.id)
  if (inspection.status !== 'CONCLUDED') return { ...inspection, year, late: inspection.toOn < today }
  const remedies = inspection.remedies.map((remedy) => ({ ...remedy, overdue: remedy.reportedOn === undefined && remedy.dueOn < today }))
  return { ...inspection, year, remedies, settled: remedies.every(({ acceptedOn }) => acceptedOn !== undefined), overdue: remedies.filter(({ overdue }) => overdue).length }
}
