import { isRated, type Grade } from '../api/classes.ts'
import type { Line } from '../api/records.ts'
import type { ClassStep, Row, Sheet } from '../api/sheets.ts'
import { tidy } from '../../ui/tidy.ts'

/** A class chosen on this page and not yet saved, with its reason. */
export type Chosen = Readonly<{ class: Grade; reason: string }>
export type Chosens = Readonly<Record<string, Chosen>>

/** What stands for a line at a step. */
export const standingAt = ({ proposed, appraised, decided }: Line, step: ClassStep) => ({ proposals: proposed, appraisals: appraised, decisions: decided })[step]
/** What stood just before a step: what another class than this one needs a reason for. */
export function beforeStep({ proposed, appraised, decided }: Line, step: ClassStep): Grade | undefined {
  if (step === 'proposals') return undefined
  const standing = step === 'appraisals' ? proposed : (decided ?? appraised ?? proposed)
  return standing?.class
}
/** Whether a reason is owed: the service asks for one as well. */
export const owesReason = (line: Line, step: ClassStep, { class: grade }: Chosen) => step !== 'proposals' && beforeStep(line, step) !== undefined && beforeStep(line, step) !== grade

function offered(line: Line, step: ClassStep, sheet: Sheet): Grade | undefined {
  if (step !== 'proposals') return beforeStep(line, step)
  const voted = sheet.ballot?.result?.people.find(({ id }) => id === line.memberId)?.outcome
  return voted ?? (isRated(line.self) ? line.self : undefined)
}
/** Everybody who has nothing at this step yet, filled in with what came before it; people change what they see otherwise. */
export const filled = (sheet: Sheet, step: ClassStep, chosen: Chosens): Chosens =>
  Object.fromEntries(sheet.rows.flatMap((line) => {
    const standing = chosen[line.memberId]
    if (standing) return [[line.memberId, standing] as const]
    const grade = offered(line, step, sheet)
    return line.unrated !== undefined || standingAt(line, step) || grade === undefined ? [] : [[line.memberId, { class: grade, reason: '' }] as const]
  }))

/** The commands for what was chosen, each at the version that was seen. */
export const rowsFor = ({ rows }: Sheet, chosen: Chosens): Row[] =>
  rows.flatMap(({ memberId, version }) => {
    const one = chosen[memberId]
    if (!one) return []
    const reason = tidy(one.reason)
    return [{ memberId, version, class: one.class, ...(reason === '' ? {} : { reason }) }]
  })
