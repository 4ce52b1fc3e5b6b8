import { compareNames } from '@nen-nep/rules/names/index'
import { find, inside, open, refuse as refuseItem, type Act } from '@nen-nep/service-kit'
import { contactsOf } from '../contact/contacts.ts'
import type { Deps } from '../deps.ts'
import { valuesOf } from '../letter/values.ts'
import { packOf } from '../letter/pack.ts'
import { answerLink, type Site } from '../link/links.ts'
import { announced } from '../meeting/rules.ts'
import { refuse } from '../message/rules.ts'
import { meetingKey } from '../place.ts'
import { unreachable } from '../round/call-list.ts'
import { roundsAbout } from '../round/queries.ts'
import type { Slip } from './print.vi.ts'

/** The slips of a meeting for everyone invited whom no mail reaches; for the cell's own leaders, since whoever holds a slip answers for its member. */
export async function slipsOf(deps: Deps, act: Act, meetingId: string, site: Site): Promise<Slip[]> {
  const { caller, table, orgId, rounds } = await roundsAbout(deps, act, meetingId)
  if (!caller.may('lead', orgId)) return refuse('message.not-yours')
  const found = await find(inside(table, deps.meetings), meetingKey(meetingId))
  const meeting = found && announced(found.state)
  if (!meeting) return refuseItem('item.missing')
  const { tree } = await open(deps.table, act, [])
  const invited = new Set(meeting.invited)
  const people = [...(await unreachable(table, rounds)).keys()].filter((id) => invited.has(id))
  const contacts = await contactsOf(table, people)
  const organisation = tree.node(orgId)?.name ?? packOf().words.unknownOrganisation
  const slips = people.flatMap((memberId) => {
    const name = contacts.get(memberId)?.name
    if (name === undefined) return []
    const link = answerLink(site, { meetingId, memberId, until: meeting.startsAt })
    const { meeting: what = '', when = '', venue = '', agenda = '' } = valuesOf({ meeting }, { name, organisation, link })
    return [{ name, organisation, meeting: what, when, venue, agenda, link }]
  })
  return slips.toSorted((a, b) => compareNames(a.name, b.name))
}
