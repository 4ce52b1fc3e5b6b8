import { compareNames } from '@nen-nep/rules/names/index'
import { find, getRows, inside, keyText, open, refuse as refuseItem, type Act, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { contactsOf } from '../contact/contacts.ts'
import type { Deps } from '../deps.ts'
import type { Language } from '../letter/language.ts'
import { valuesOf } from '../letter/values.ts'
import { packOf } from '../letter/pack.ts'
import { answerLink, type Site } from '../link/links.ts'
import { announced, type Announced } from '../meeting/rules.ts'
import { refuse } from '../message/rules.ts'
import { meetingKey, preferenceKey } from '../place.ts'
import { unreachable } from '../round/call-list.ts'
import { roundsAbout } from '../round/queries.ts'
import { modeIn, modeKeys } from '../setting/mode.ts'
import { Preference } from '../setting/schema.ts'
import type { Slip } from './print.ts'

/** The organisation's own language, and that of each member who chose one. */
async function languagesOf(table: ScopedTable, tree: Tree, orgId: string, people: readonly string[]): Promise<{ own: Language; of: (memberId: string) => Language }> {
  const rows = await getRows(table, [...modeKeys(tree, orgId), ...people.map(preferenceKey)])
  const own = modeIn(tree, orgId, rows).language ?? 'VI'
  const chosen = (memberId: string) => rows.get(keyText(preferenceKey(memberId)))
  return {
    own,
    of: (memberId) => {
      const row = chosen(memberId)
      return (row && v.parse(Preference, row).language) ?? own
    },
  }
}

type Invited = Readonly<{ memberId: string; name: string; language: Language; organisation: string }>
function slipOf(meeting: Announced, { memberId, name, language, organisation }: Invited, site: Site): Slip {
  const link = answerLink(site, { meetingId: meeting.meetingId, memberId, until: meeting.startsAt })
  const { meeting: what = '', when = '', venue = '', agenda = '' } = valuesOf({ meeting }, { name, organisation, link, language })
  return { language, name, organisation, meeting: what, when, venue, agenda, link }
}

/** The slips of a meeting for everyone invited whom no mail reaches, each in its member's language; for the cell's own leaders, since whoever holds a slip answers for its member. */
export async function slipsOf(deps: Deps, act: Act, meetingId: string, site: Site): Promise<{ slips: Slip[]; language: Language }> {
  const { caller, table, orgId, rounds } = await roundsAbout(deps, act, meetingId)
  if (!caller.may('lead', orgId)) return refuse('message.not-yours')
  const found = await find(inside(table, deps.meetings), meetingKey(meetingId))
  const meeting = found && announced(found.state)
  if (!meeting) return refuseItem('item.missing')
  const { tree } = await open(deps.table, act, [])
  const invited = new Set(meeting.invited)
  const people = [...(await unreachable(table, rounds)).keys()].filter((id) => invited.has(id))
  const [contacts, languages] = await Promise.all([contactsOf(table, people), languagesOf(table, tree, orgId, people)])
  const slips = people.flatMap((memberId) => {
    const name = contacts.get(memberId)?.name
    if (name === undefined) return []
    const language = languages.of(memberId)
    const organisation = tree.node(orgId)?.name ?? packOf(language).words.unknownOrganisation
    return [slipOf(meeting, { memberId, name, language, organisation }, site)]
  })
  return { slips: slips.toSorted((a, b) => compareNames(a.name, b.name)), language: languages.own }
}
