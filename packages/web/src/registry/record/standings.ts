type Standing = Readonly<{ status: string; flags: readonly string[] }>
type Rule = Readonly<{ from: readonly string[]; begins?: string; ends?: string; unless?: string; above: boolean; numbered: boolean }>
const MEMBERS = ['PROBATIONARY', 'OFFICIAL']
const CANDIDATES_AND_GONE = ['CANDIDATE', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED']

/** What somebody may become, from which status and flags, by whose decision, and whether the decision bears a number. The services decide; the page only offers. */
const rules = {
  EXEMPT: { from: MEMBERS, begins: 'exempt', above: false, numbered: false },
  NOT_EXEMPT: { from: MEMBERS, ends: 'exempt', above: false, numbered: false },
  ABROAD: { from: MEMBERS, begins: 'abroad', above: false, numbered: false },
  NOT_ABROAD: { from: MEMBERS, ends: 'abroad', above: false, numbered: false },
  DECEASED: { from: ['CANDIDATE', ...MEMBERS], above: false, numbered: false },
  OFFICIAL: { from: ['PROBATIONARY'], unless: 'suspended', above: true, numbered: true },
  SUSPENDED: { from: MEMBERS, begins: 'suspended', above: true, numbered: true },
  NOT_SUSPENDED: { from: MEMBERS, ends: 'suspended', above: true, numbered: true },
  STRUCK_OFF: { from: MEMBERS, above: true, numbered: true },
  EXPELLED: { from: ['OFFICIAL'], above: true, numbered: true },
  RESIGNED: { from: MEMBERS, above: true, numbered: true },
  PROBATIONARY: { from: CANDIDATES_AND_GONE, above: true, numbered: true },
} as const satisfies Readonly<Record<string, Rule>>
export type Target = keyof typeof rules
export const targets: readonly Target[] = ['EXEMPT', 'NOT_EXEMPT', 'ABROAD', 'NOT_ABROAD', 'DECEASED', 'OFFICIAL', 'SUSPENDED', 'NOT_SUSPENDED', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'PROBATIONARY']
const ruleOf = (target: Target): Rule => rules[target]

/** Whether the decision about a target bears a number, and whether the level above takes it. */
export const isNumbered = (target: Target) => ruleOf(target).numbered
export const isAbove = (target: Target) => ruleOf(target).above
/** What somebody may become as they stand. */
export const openTargets = ({ status, flags }: Standing): Target[] => targets.filter((target) => {
  const { from, begins, ends, unless } = ruleOf(target)
  const has = (flag: string | undefined) => flag !== undefined && flags.includes(flag)
  return from.includes(status) && !has(begins) && !has(unless) && (ends === undefined || has(ends))
})
