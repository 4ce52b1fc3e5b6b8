import type { Happening } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { putRow, reacting, revise, type Decision } from '@nen-nep/service-kit'
import type { Working } from '../deps.ts'
import type { NoticeItem } from '../notice/schema.ts'
import { quietAct } from '../once.ts'
import { actedKey, dueOf, matterKey, roundId, roundKey, togetherKey, ttl } from '../place.ts'
import { firstRound } from '../round/first.ts'
import { askFor } from '../round/prepare.ts'
import type { Round } from '../round/schema.ts'
import { hear } from './rules.ts'
import type { Matter } from './schema.ts'

const KEPT_DAYS = 400

/** What an event says of a matter, save its own version and moment. */
export type Word = Omit<Matter, 'v' | 'heardAt'>

/** Takes a word on a matter in, and writes it under its last day, so that reminders find it. */
export async function hearMatter(deps: Working, { id, at, version }: Happening, word: Word): Promise<Matter | undefined> {
  const news: Matter = { ...word, v: version, heardAt: at }
  const saved = await revise(deps.matters, reacting('notifications', id, at), matterKey(word.id), (before) => {
    const next = hear(before, news)
    return next && { next, facts: [] }
  })
  const dueOn = saved?.state.dueOn
  if (dueOn !== undefined && saved?.state.open) await putRow(deps.table, { row: { pk: dueOf(dueOn), sk: word.id, ttl: ttl(at, KEPT_DAYS) }, when: { is: 'any' } })
  return saved?.state
}

/** Notes that a member, or a body, has acted on a matter. */
export const hearActed = ({ table }: Working, at: string, id: string, who: string) => putRow(table, { row: { ...actedKey(id, who), at, ttl: ttl(at, KEPT_DAYS) }, when: { is: 'any' } })

/** What is to be told, to whom, and what makes it one telling. */
export type Telling = Readonly<Pick<Round, 'orgId' | 'kind' | 'notice' | 'recipients' | 'mustRead'> & { words: readonly string[] }>
/** Tells people of something that happened, once, and not whoever did it. */
export async function tell(deps: Working, { id, at, by }: Happening, { words, recipients, ...round }: Telling): Promise<void> {
  const others = [...new Set(recipients)].filter((one) => one !== by)
  if (others.length === 0) return
  await askFor(deps, { ...round, id: roundId(round.orgId, at, round.kind, ...words), at, recipients: others }, quietAct(id, at))
}

/** Tells of something together with whatever else of its kind comes on the same civil day: the first makes the letter, the others join it, so that five papers are not five mails. */
export async function tellTogether(deps: Working, { id, at, by }: Happening, { words, recipients, ...round }: Telling): Promise<void> {
  const others = [...new Set(recipients)].filter((one) => one !== by)
  if (others.length === 0) return
  const act = quietAct(id, at)
  const wanted = roundId(round.orgId, at, round.kind, ...words)
  const told = await firstRound(deps.table, togetherKey(round.orgId, civilDayOf(at), [round.kind, ...words]), wanted, at)
  await askFor(deps, { ...round, id: told, at, recipients: others }, act)
  await revise(deps.rounds, act, roundKey(told) ?? matterKey(told), (before) => before && join(before, round.notice?.items ?? []))
}

function join(round: Round, items: readonly NoticeItem[]): Decision<Round> | undefined {
  const known = new Set(round.notice?.items.map(({ id }) => id))
  const fresh = items.filter(({ id }) => !known.has(id))
  return round.notice && fresh.length > 0 ? { next: { ...round, notice: { ...round.notice, items: [...round.notice.items, ...fresh] } }, facts: [] } : undefined
}
