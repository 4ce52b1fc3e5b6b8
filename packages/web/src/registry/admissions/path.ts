/** The way of an admission: from which states a step is open, and whether the cell or the level above takes it. The services decide; the page only offers. */
export const path = {
  INTRODUCTION: { from: ['OPEN', 'INTRODUCED', 'RETURNED'], above: false },
  VOTE: { from: ['INTRODUCED', 'RETURNED'], above: false },
  APPROVAL: { from: ['PROPOSED'], above: true },
  CEREMONY: { from: ['APPROVED'], above: false },
  RECOGNITION_VOTE: { from: ['PROBATION'], above: false },
  RECOGNITION: { from: ['RECOGNITION_PROPOSED'], above: true },
  RETURN: { from: ['PROPOSED', 'RECOGNITION_PROPOSED'], above: true },
  REFUSAL: { from: ['OPEN', 'INTRODUCED', 'PROPOSED', 'RETURNED', 'APPROVED'], above: true },
  WITHDRAWAL: { from: ['OPEN', 'INTRODUCED', 'PROPOSED', 'RETURNED', 'APPROVED'], above: false },
} as const
export type Step = keyof typeof path
export const steps: readonly Step[] = ['INTRODUCTION', 'VOTE', 'APPROVAL', 'CEREMONY', 'RECOGNITION_VOTE', 'RECOGNITION', 'RETURN', 'REFUSAL', 'WITHDRAWAL']

/** The six milestones from the opening to recognition, in order. */
export const milestones = ['INTRODUCTION', 'VOTE', 'APPROVAL', 'CEREMONY', 'RECOGNITION_VOTE', 'RECOGNITION'] as const satisfies readonly Step[]
const reached: Readonly<Record<string, number>> = { OPEN: 0, INTRODUCED: 1, RETURNED: 1, PROPOSED: 2, APPROVED: 3, PROBATION: 4, RECOGNITION_PROPOSED: 5, RECOGNISED: 6 }
/** How many milestones lie behind a state; none for a way that ended early. */
export const passed = (state: string) => reached[state] ?? 0
export const isOver = (state: string) => ['RECOGNISED', 'REFUSED', 'WITHDRAWN', 'ENDED'].includes(state)

/** The steps that somebody may take from a state, the usual one first. */
export const openTo = (state: string, may: Readonly<{ cell: boolean; above: boolean }>): Step[] => steps.filter((step) => {
  const { from, above } = path[step]
  const states: readonly string[] = from
  return states.includes(state) && (above ? may.above : may.cell)
})
