import type { Role } from '@nen-nep/contracts'

type Relation = 'own' | 'above' | 'below'
/** Whom an expectation means: a role held at the organisation in question (`own`), at one it stands under (`above`) or at one under it (`below`); the person a thing is about, and the one whom the story names beside them (the second teller of their count); whoever holds a position anywhere; whoever keeps a registry anywhere; and everybody. */
export type Who = `${Role} ${Relation}` | 'self' | 'colleague' | 'position' | 'registrar' | 'anybody'
export type Held = Readonly<{ role: Role; orgId: string }>
/** Somebody who asks, with all they hold today. Said here by the test's own story, not read from the system. */
export type Actor = Readonly<{ name: string; id: string; grants: readonly Held[] }>
/** What a question is about: whose, and in which organisation. */
export type About = Readonly<{ orgId: string; subject?: string | undefined; colleague?: string | undefined }>
/** The tree as the story planted it: each organisation's parent. */
export type Parents = ReadonlyMap<string, string>

const roles = <const R extends Role, const T extends Relation>(relation: T, ...all: R[]) => all.map((role) => `${role} ${relation}` as const)
const everybody: Role[] = ['MEMBER', 'MINUTE_TAKER', 'SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_MEMBER', 'INSPECTOR', 'OVERSEER', 'OFFICER', 'ADMINISTRATOR']
const seers = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_MEMBER', 'INSPECTOR', 'OVERSEER', 'OFFICER', 'ADMINISTRATOR'] as const

/** Knows that an organisation and its things exist (design.md §8, domain.md §10). */
export const SEE: readonly Who[] = [...roles('own', 'MEMBER', 'MINUTE_TAKER', ...seers), ...roles('above', ...seers)]
/** Stands above an organisation and sees what is in it. */
export const SUPERIOR: readonly Who[] = roles('above', ...seers)
/** Stands at or under an organisation, and so lives with what is decided there. */
export const BELOW: readonly Who[] = [...roles('own', ...everybody), ...roles('below', ...everybody)]
export const OWN: readonly Who[] = roles('own', ...everybody)
/** Sees what a cell still prepares: whoever holds a position in it. */
export const PREPARE: readonly Who[] = roles('own', ...everybody.filter((role) => role !== 'MEMBER'))
export const LEAD: readonly Who[] = roles('own', 'SECRETARY', 'DEPUTY_SECRETARY')
export const RECORD: readonly Who[] = [...LEAD, 'MINUTE_TAKER own']
export const DECIDE: readonly Who[] = roles('above', 'SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'OFFICER')
export const REGISTER: readonly Who[] = [...roles('own', 'OFFICER', 'ADMINISTRATOR'), ...roles('above', 'OFFICER', 'ADMINISTRATOR')]
/** Keeps the registry of what stands above an organisation, and so may take it away. */
export const REGISTER_ABOVE: readonly Who[] = roles('above', 'OFFICER', 'ADMINISTRATOR')
/** Keeps a cell's registry: the office, and the cell's own leaders. */
export const KEEP: readonly Who[] = [...REGISTER, ...LEAD]
/** Reads what was written in an organisation's name: its own leaders, officers and inspectors; administrators see that something was. */
export const AUDIT: readonly Who[] = [...LEAD, ...REGISTER, ...roles('own', 'INSPECTOR'), ...roles('above', 'INSPECTOR')]
/** Sees a number or an address whole, for a reason that is written down. */
export const REVEAL: readonly Who[] = [...LEAD, ...roles('own', 'OFFICER'), ...roles('above', 'OFFICER')]
/** Names the minute taker of a cell: its leaders, who decides over it, and the office. */
export const NAME: readonly Who[] = [...LEAD, ...DECIDE, ...REGISTER]
/** Knows who was where and said what: the cell, and those who decide over it (domain.md §10.5). */
export const KNOW: readonly Who[] = [...OWN, ...DECIDE]
/** Prepares or decides a cell's year; never administrators as such (domain.md §10.2, §10.7). */
export const HANDLE: readonly Who[] = [...LEAD, 'COMMITTEE_MEMBER own', ...DECIDE]
/** Looks after an organisation's mails. */
export const MANAGE: readonly Who[] = [...LEAD, ...DECIDE, ...REGISTER]
/** Visits a cell's meetings and writes down what they saw: its overseer, the inspection commission, and who decides over it. */
export const VISIT: readonly Who[] = [...DECIDE, ...roles('own', 'OVERSEER', 'INSPECTOR'), ...roles('above', 'OVERSEER', 'INSPECTOR')]
/** Plans inspections in the name of an organisation. */
export const INSPECT: readonly Who[] = [...LEAD, ...DECIDE, ...roles('own', 'STANDING_MEMBER', 'INSPECTOR'), 'INSPECTOR above']
/** Runs the year's review of an organisation. */
export const RUN: readonly Who[] = [...LEAD, ...DECIDE, 'OFFICER own', 'STANDING_MEMBER own']

function ancestors(parents: Parents, orgId: string): string[] {
  const above = parents.get(orgId)
  return above === undefined ? [] : [above, ...ancestors(parents, above)]
}
function relationOf(parents: Parents, held: string, asked: string): Relation | undefined {
  if (held === asked) return 'own'
  if (ancestors(parents, asked).includes(held)) return 'above'
  return ancestors(parents, held).includes(asked) ? 'below' : undefined
}

/** Whether somebody is among those meant. */
export function isAmong(parents: Parents, actor: Actor, { orgId, subject, colleague }: About, all: readonly Who[]): boolean {
  const apart: readonly (readonly [Who, boolean])[] = [
    ['anybody', true],
    ['self', subject === actor.id],
    ['colleague', colleague === actor.id],
    ['position', actor.grants.some(({ role }) => role !== 'MEMBER')],
    ['registrar', actor.grants.some(({ role }) => role === 'OFFICER' || role === 'ADMINISTRATOR')],
  ]
  if (apart.some(([who, is]) => is && all.includes(who))) return true
  return actor.grants.some((held) => {
    const relation = relationOf(parents, held.orgId, orgId)
    return relation !== undefined && all.includes(`${held.role} ${relation}`)
  })
}
