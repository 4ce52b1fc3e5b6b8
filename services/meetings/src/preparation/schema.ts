import { OrganisationId } from '@nen-nep/contracts'
import * as v from 'valibot'

const Days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(14))
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(240))
const rules = { anonymousQuestions: v.boolean(), documentDays: Days, invitationDays: Days, minutes: v.optional(Minutes) }
/** How a cell prepares: whether questions may come without a name, how many civil days before the meeting documents and invitations must be there, and the length set for it where it is a small one (minutes). */
export const PreparationRules = v.object({ cellId: v.string(), ...rules })
export type PreparationRules = v.InferOutput<typeof PreparationRules>
export const RulesInput = v.strictObject(rules)
export type RulesInput = v.InferOutput<typeof RulesInput>
export const CellPath = v.object({ cellId: OrganisationId })
