import { acting, inside, open, readAll, refuse as refuseItem, revise, seen, type Act, type Saved, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import type { Language } from '../letter/language.ts'
import { RULES, ruleKey } from '../place.ts'
import { checkReminders, refuse, remindersFor } from './rules.ts'
import { ReminderAbout, type Reminder, type ReminderRule } from './schema.ts'
import { sentence as english } from './words.en.ts'
import { sentence as vietnamese } from './words.vi.ts'

/** Every organisation's reminders; few set their own. */
export const allRules = async ({ rules }: Pick<Deps, 'rules'>, table: ScopedTable): Promise<ReminderRule[]> => (await readAll(table, { pk: RULES })).map((row) => seen(rules, row).state)

const sentences: Readonly<Record<Language, typeof vietnamese>> = { VI: vietnamese, EN: english }
const withSentence = (about: ReminderAbout, language: Language = 'VI') => (reminder: Reminder) => ({ ...reminder, sentence: sentences[language](about, reminder) })
const shown = ({ orgId, about, reminders }: ReminderRule, language?: Language) => ({ orgId, about, reminders: reminders.map(withSentence(about, language)) })

/** Sets the reminders about one thing of an organisation and of all below it that have none of their own (D2). */
export async function saveReminderRule(deps: Deps, act: Act, { orgId, about, reminders }: Readonly<{ orgId: string; about: string; reminders: readonly Reminder[] }>): Promise<Saved<ReturnType<typeof shown>>> {
  const { caller, table } = await open(deps.table, act, [], { consistent: true })
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  if (!caller.may('register', orgId) && !caller.may('lead', orgId)) return refuse('rule.not-allowed')
  const known = v.safeParse(ReminderAbout, about)
  if (!known.success) return refuse('rule.about-unknown')
  checkReminders(known.output, reminders)
  const next: ReminderRule = { orgId, about: known.output, reminders: [...reminders] }
  const saved = (await revise(inside(table, deps.rules), acting(act, caller), ruleKey(orgId, known.output), () => ({ next, facts: [] }))) ?? refuseItem('item.missing')
  return { ...saved, state: shown(saved.state) }
}

/** The reminders in force for an organisation, each as a sentence in the language that is asked for, and where they come from (nowhere: they are the shipped ones). */
export async function listReminderRules(deps: Deps, act: Act, { orgId, language }: Readonly<{ orgId: string; language?: Language | undefined }>) {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  const rules = await allRules(deps, table)
  const items = ReminderAbout.options.map((about) => {
    const { orgId: from, reminders } = remindersFor(rules, tree, orgId, about)
    return { about, ...(from === undefined ? {} : { from }), reminders: reminders.map(withSentence(about, language)) }
  })
  return { items }
}
