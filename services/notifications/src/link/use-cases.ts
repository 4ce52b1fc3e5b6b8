import { inside, open, revise, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../deps.ts'
import { readMark, report } from '../message/rules.ts'
import { quietAct } from '../once.ts'
import { messageKey } from '../place.ts'
import type { Opened } from './links.ts'

/** Notes that the link in a letter was opened, for that recipient alone; once or often, it is the same. A letter that is no more is passed over. */
export async function noteOpening(deps: Deps, act: Act, { memberId, mark }: Opened): Promise<void> {
  const said = readMark(mark)
  const key = said && messageKey(said.messageId)
  if (!key) return
  const { table } = await open(deps.table, { ...act, by: memberId }, [], { tree: false })
  await revise(inside(table, deps.messages), quietAct('link', act.at), key, (message) => message && report(message, { posts: said.posts, outcome: 'Opened', bounceType: '' }, act.at))
}
