import type { OrganisationType } from '@nen-nep/contracts'

/** A size that a text sets for organisations: the number, counted in whom, and the text. */
export type Threshold = Readonly<{ number: number; of: 'official' | 'members' | 'committee'; citation: string; settled: boolean }>

/** The sizes by which organisations are formed. `settled` is false where the text was not checked again after Regulation 208-QĐ/TW. Configuration. */
export const thresholds = {
  /** Below it a cell cannot vote; the superior adds members or merges it. */
  TOO_FEW_OFFICIAL: { number: 3, of: 'official', citation: 'Charter, art. 21', settled: true },
  /** From it on a cell elects a committee, and its secretary from it. */
  COMMITTEE_DUE: { number: 9, of: 'official', citation: 'Charter, art. 24', settled: true },
  /** From it on a grassroots cell becomes a grassroots organisation with cells below. */
  ORGANISATION_DUE: { number: 30, of: 'members', citation: 'Charter, art. 21', settled: true },
  /** Below it a grassroots organisation becomes a grassroots cell. */
  CELL_DUE: { number: 30, of: 'members', citation: 'Charter, art. 21', settled: true },
  /** Most members that a cell's committee has. */
  COMMITTEE_TOO_LARGE: { number: 7, of: 'committee', citation: '29-QĐ/TW', settled: false },
} as const satisfies Readonly<Record<string, Threshold>>
export type ThresholdRule = keyof typeof thresholds

/** An organisation's size: everybody present, the full members among them, and how many sit on its committee. */
export type Size = Readonly<{ type: OrganisationType; members: number; official: number; committee: number }>
/** A threshold that an organisation does not keep, with the number it has. */
export type Broken = Readonly<{ rule: ThresholdRule; have: number; number: number; citation: string }>

const isCell = (type: OrganisationType) => type === 'CELL_GRASSROOTS' || type === 'CELL_SUBORDINATE'
/** A cell has a committee when somebody sits on it besides a secretary and a deputy. */
const SECRETARY_AND_DEPUTY = 2

const judged: readonly (readonly [ThresholdRule, (size: Size) => boolean])[] = [
  ['TOO_FEW_OFFICIAL', ({ type, official }) => isCell(type) && official < thresholds.TOO_FEW_OFFICIAL.number],
  ['COMMITTEE_DUE', ({ type, official, committee }) => isCell(type) && official >= thresholds.COMMITTEE_DUE.number && committee <= SECRETARY_AND_DEPUTY],
  ['ORGANISATION_DUE', ({ type, members }) => type === 'CELL_GRASSROOTS' && members >= thresholds.ORGANISATION_DUE.number],
  ['CELL_DUE', ({ type, members }) => type === 'GRASSROOTS_ORG' && members < thresholds.CELL_DUE.number],
  ['COMMITTEE_TOO_LARGE', ({ type, committee }) => isCell(type) && committee > thresholds.COMMITTEE_TOO_LARGE.number],
]

/** The thresholds that an organisation of this size does not keep. A warning each, never a bar. */
export function brokenBy(size: Size): Broken[] {
  return judged.filter(([, isBroken]) => isBroken(size)).map(([rule]) => {
    const { number, of, citation } = thresholds[rule]
    return { rule, have: size[of], number, citation }
  })
}
