import { meetingSheets, yearRulesOf, type MeetingSheetCode } from '@nen-nep/rules/packs/meeting/sheets'
import { refusals } from '@nen-nep/service-kit'
import type { MeetingPack } from '../pack.ts'
import type { Adoption } from './schema.ts'

export const refuse = refusals({ 'sheet.not-chooser': 'forbidden' })

/** The sheet where nobody chose another: the frame of guidance 42-HD/BTCTW. */
export const usualSheet = 'HD42' satisfies MeetingSheetCode
/** The choice that holds for a body, from its own and those of the organisations above it, nearest first. */
export const chosenFrom = (nearest: readonly (Adoption | undefined)[]): Adoption | undefined => nearest.find((one) => one !== undefined)

/** The rules a sitting began under: a sheet chosen later changes nothing in it. */
export const packOf = (pack: MeetingPack, { sheet }: Readonly<{ sheet?: MeetingSheetCode | undefined }>): MeetingPack => (sheet === undefined ? pack : { ...pack, sheet: meetingSheets[sheet].sheet })

/** A sheet as it is published: groups, lines with what they are worth and when they apply, bands, gates, the rule of the year, what it rests on and how sure that is. */
export function sheetView(code: MeetingSheetCode, from: Adoption | undefined) {
  const { sheet: { groups, items, bands, gates, length }, citation, certainty } = meetingSheets[code]
  return { sheet: code, ...(from ? { chosenBy: from.orgId } : {}), groups, items, bands, gates, length, year: yearRulesOf(code), citation, certainty }
}
