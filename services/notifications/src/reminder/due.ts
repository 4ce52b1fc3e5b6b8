import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import { find, forEach, readTree, type Tree } from '@nen-nep/service-kit'
import type { Working } from '../deps.ts'
import { stillAsking } from '../matter/done.ts'
import { LEADERS, superiorOf } from '../matter/people.ts'
import type { Notice, NoticeItem } from '../notice/schema.ts'
import { quietAct } from '../once.ts'
import { roundId, roundKey, togetherKey } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import { firstRound } from '../round/first.ts'
import { askFor } from '../round/prepare.ts'
import { remindersFor } from '../rule/rules.ts'
import type { Reminder, ReminderAbout, ReminderRule } from '../rule/schema.ts'
import { shippedReminders } from '../rule/shipped.ts'
import { allRules } from '../rule/use-cases.ts'
import { asksOf, type Ask } from './asks.ts'

const AT_ONCE = 8
const MOST_ITEMS = 30
const DAWN = '06:00'

type Scene = Readonly<{ deps: Working; tree: Tree; rules: readonly ReminderRule[]; /** The day whose reminders these are, and the one it is. */ day: string; today: string; /** What was told of by a later reminder already. */ told: Set<string> }>
/** One letter to be: who is to be reminded from which organisation, of what, by which reminder. */
type Group = Readonly<{ orgId: string; recipients: readonly string[]; about: ReminderAbout; reminder: Reminder; asks: readonly Ask[] }>

const idOf = (orgId: string, about: ReminderAbout, { days, to }: Reminder, day: string) => roundId(orgId, instantOf(day, DAWN), 'DUE', about, to, String(days))

const thingOf = ({ about, item: { id, orgId, memberId = '' } }: Ask) => `${about} ${id} ${orgId} ${memberId}`
const nameOf = (ask: Ask, { to }: Reminder) => `${thingOf(ask)} ${to}`

async function receiverOf({ deps, tree, today }: Scene, { item, asked }: Ask, to: Reminder['to']): Promise<{ orgId: string; recipients: readonly string[] } | undefined> {
  if (to === 'SUPERIOR') return superiorOf(deps.table, tree, item.orgId, { day: today, besides: asked })
  return { orgId: item.orgId, recipients: to === 'ASKED' ? asked : await holdersOf(deps.table, item.orgId, LEADERS, today) }
}

/** The reminders of a thing that fall on that many days from its last one, and were not overtaken by a later one. */
const fallingOn = ({ rules, tree, told }: Scene, ask: Ask, days: number) =>
  remindersFor(rules, tree, ask.item.orgId, ask.about).reminders.filter((one) => one.days === days && !told.has(nameOf(ask, one)))

/** A group that goes to a receiver besides what is in it already. */
const withAsk = (known: Group | undefined, ask: Ask, { orgId, recipients, reminder }: Readonly<{ orgId: string; recipients: readonly string[]; reminder: Reminder }>): Group =>
  ({ orgId, about: ask.about, reminder, asks: [...(known?.asks ?? []), ask], recipients: [...new Set([...(known?.recipients ?? []), ...recipients])] })

/** Puts what goes to the same people by the same reminder together: 130 cells that are late are one letter to those above them. */
async function grouped(scene: Scene, asks: readonly Ask[], days: number): Promise<Group[]> {
  const groups = new Map<string, Group>()
  for (const ask of asks) {
    for (const reminder of fallingOn(scene, ask, days)) {
      const receiver = await receiverOf(scene, ask, reminder.to)
      if (!receiver) continue
      const id = idOf(receiver.orgId, ask.about, reminder, scene.day)
      groups.set(id, withAsk(groups.get(id), ask, { ...receiver, reminder }))
    }
  }
  return [...groups.values()]
}

/** Who was reminded of these things before, as far as a letter was asked for. */
async function chainOf({ deps, tree, rules, day }: Scene, { about, reminder, asks }: Group): Promise<NonNullable<Notice['chain']>> {
  const [first] = asks
  if (!first || reminder.to === 'ASKED') return []
  const dueOn = addDays(day, -reminder.days)
  const chain: NonNullable<Notice['chain']> = []
  for (const earlier of remindersFor(rules, tree, first.item.orgId, about).reminders.toSorted((a, b) => a.days - b.days)) {
    const on = addDays(dueOn, earlier.days)
    const key = on < day && earlier.to !== 'SUPERIOR' ? roundKey(idOf(first.item.orgId, about, earlier, on)) : undefined
    if (key && (await find(deps.rounds, key))) chain.push({ to: earlier.to, on })
  }
  return chain
}

/** What a group's letter lists: whoever looks after others is told of every body's part, whoever acts of their own. */
const itemsOf = ({ asks, reminder }: Group): NoticeItem[] => asks.map(({ item: { memberId, ...item } }) => (reminder.to === 'ASKED' && memberId !== undefined ? { ...item, memberId } : item))

/** Those of a group who still have something to do; for superiors and leaders, what is still undone among those asked. */
async function waiting({ deps: { table } }: Scene, { reminder, asks, recipients }: Group, items: readonly NoticeItem[]): Promise<{ recipients: string[]; items: readonly NoticeItem[] }> {
  const left: string[] = []
  const people = reminder.to === 'ASKED' ? recipients : [...new Set(asks.flatMap(({ asked }) => asked))]
  const open = new Set<string>()
  await forEach(people.length > 0 ? people : [''], AT_ONCE, async (memberId) => {
    const still = await stillAsking(table, items, memberId)
    for (const { id, orgId } of still) open.add(`${id} ${orgId}`)
    if (still.length > 0) left.push(memberId)
  })
  const undone = items.filter(({ id, orgId }) => open.has(`${id} ${orgId}`))
  return { recipients: reminder.to === 'ASKED' ? left.toSorted() : undone.length > 0 ? [...recipients] : [], items: undone }
}

/** What those above were not told of before under another rule: of each missed day they hear once (D4). */
async function firstTold({ deps }: Scene, id: string, items: readonly NoticeItem[]): Promise<NoticeItem[]> {
  const fresh: NoticeItem[] = []
  for (const item of items) {
    const key = togetherKey(item.orgId, item.dueOn ?? '', ['ESCALATION', item.id])
    if ((await firstRound(deps.table, key, id, deps.now().toISOString())) === id) fresh.push(item)
  }
  return fresh
}

/** Whom a group's letter goes to, and of what it still has to tell. */
async function stillToTell(scene: Scene, group: Group, id: string): ReturnType<typeof waiting> {
  const { recipients, items } = await waiting(scene, group, itemsOf(group))
  return { recipients, items: group.reminder.to === 'SUPERIOR' && recipients.length > 0 ? await firstTold(scene, id, items) : items }
}

const isAsked = async ({ rounds }: Working, id: string): Promise<boolean> => {
  const key = roundKey(id)
  return key !== undefined && (await find(rounds, key)) !== undefined
}

function noticeOf(about: ReminderAbout, items: readonly NoticeItem[], chain: NonNullable<Notice['chain']>): Notice {
  return {
    word: about === 'MEETING' ? 'MONTH_DUE' : `${about}_DUE`,
    asks: true,
    items: items.slice(0, MOST_ITEMS),
    ...(items.length > MOST_ITEMS ? { more: items.length - MOST_ITEMS } : {}),
    ...(chain.length > 0 ? { chain } : {}),
  }
}

async function remindGroup(scene: Scene, group: Group): Promise<void> {
  const { deps, day } = scene
  const { orgId, about, reminder } = group
  const id = idOf(orgId, about, reminder, day)
  if (await isAsked(deps, id)) return
  const { recipients, items } = await stillToTell(scene, group, id)
  if (recipients.length === 0 || items.length === 0) return
  const notice = noticeOf(about, items, await chainOf(scene, group))
  const kind = reminder.to === 'SUPERIOR' ? 'ESCALATION' : 'DUE'
  await askFor(deps, { id, orgId, kind, at: instantOf(day, DAWN), recipients, notice }, quietAct('schedule:remind', deps.now().toISOString()))
}

/** The people of a group who hear of something in it for the first time this time: whoever is asked and leads others too, or was to hear of it on a missed day, reads it once. */
function hearing({ recipients, asks }: Group, heard: Set<string>): string[] {
  const keysOf = (one: string) => asks.map((ask) => `${thingOf(ask)} ${one}`)
  const left = recipients.filter((one) => keysOf(one).some((key) => !heard.has(key)))
  for (const one of recipients) for (const key of keysOf(one)) heard.add(key)
  return left
}

/** Reminds of everything due by the rules in force today, on days that were missed too, by the last reminder alone: each reminder once, only those who have not acted, those above once after a missed day (D2–D4). */
export async function remindOfDue(deps: Working, days: readonly string[]): Promise<void> {
  const today = civilDayOf(deps.now().toISOString())
  const [tree, rules] = await Promise.all([readTree(deps.table), allRules(deps, deps.table)])
  const [told, heard] = [new Set<string>(), new Set<string>()]
  const offsets = new Set([...Object.entries(shippedReminders).flatMap(([about, reminders]) => (about === 'MEETING' ? [] : reminders)), ...rules.filter(({ about }) => about !== 'MEETING').flatMap(({ reminders }) => reminders)].map(({ days }) => days))
  for (const day of days) {
    const scene: Scene = { deps, tree, rules, day, today, told }
    const groups: Group[] = []
    for (const offset of offsets) groups.push(...(await grouped(scene, await asksOf(deps, tree, addDays(day, -offset), today), offset)))
    for (const group of groups) {
      const recipients = hearing(group, heard)
      if (recipients.length > 0) await remindGroup(scene, { ...group, recipients })
    }
    for (const { asks, reminder } of groups) for (const ask of asks) told.add(nameOf(ask, reminder))
  }
}
