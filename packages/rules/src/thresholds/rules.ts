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
/** The numbers that hold for an organisation, where others were set than those shipped. */
export type Numbers = Readonly<Partial<Record<ThresholdRule, number>>>
/** A threshold that an organisation does not keep, with the number it has. */
export type Broken = Readonly<{ rule: ThresholdRule; have: number; number: number; citation: string }>

const isCell = (type: OrganisationType) => type === 'CELL_GRASSROOTS' || type === 'CELL_SUBORDINATE'
/** A cell has a committee when somebody sits on it besides a secretary and a deputy. */
const SECRETARY_AND_DEPUTY = 2

const judged: readonly (readonly [ThresholdRule, (size: Size, number: number) => boolean])[] = [
  ['TOO_FEW_OFFICIAL', ({ type, official }, number) => isCell(type) && official < number],
  ['COMMITTEE_DUE', ({ type, official, committee }, number) => isCell(type) && official >= number && committee <= SECRETARY_AND_DEPUTY],
  ['ORGANISATION_DUE', ({ type, members }, number) => type === 'CELL_GRASSROOTS' && members >= number],
  ['CELL_DUE', ({ type, members }, number) => type === 'GRASSROOTS_ORG' && members < number],
  ['COMMITTEE_TOO_LARGE', ({ type, committee }, number) => isCell(type) && committee > number],
]

/** The thresholds that an organisation of this size does not keep, by the numbers set for it, else by those shipped. A warning each, never a bar. */
export function brokenBy(size: Size, numbers: Numbers = {}): Broken[] {
  return judged.flatMap(([rule, isBroken]) => {
    const { number: usual, of, citation } = thresholds[rule]
    const number = numbers[rule] ?? usual
    return isBroken(size, number) ? [{ rule, have: size[of], number, citation }] : []
  })
}
