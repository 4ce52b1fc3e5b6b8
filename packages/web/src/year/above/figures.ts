import type { Board, Standing } from '../api/campaigns.ts'

export const steps = ['reviews', 'proposed', 'balloted', 'submitted', 'decided'] as const
/** A column of the board. */
export type Column = (typeof steps)[number]
/** Of how many a step counts: members for reviews and proposals, cells for the others. */
export const wholeOf = ({ members, cells }: Standing, step: Column) => (step === 'reviews' || step === 'proposed' ? members : cells)
export const openAt = (one: Standing, step: Column) => Math.max(0, wholeOf(one, step) - one[step])
/** The places right below where a step is not done, those with most to do first. */
export const missingAt = ({ items }: Board, step: Column) => items.filter((one) => openAt(one, step) > 0).toSorted((a, b) => openAt(b, step) - openAt(a, step))
