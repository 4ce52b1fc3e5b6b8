import { consume, relayTo } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, sealer, surroundings } from '@nen-nep/service-kit/lambda'
import { reactions } from './reactions.ts'
import { findPerson } from './signin/directory.ts'
import { redeem } from './signin/use-cases.ts'
import { depsOf } from './stores.ts'

const plain = surroundings()
const here = { ...plain, table: asService(plain.table) }
const deps = depsOf(here)
const bus = busOf(here.env)
export const events = consume(reactions, deps, bus, here.now)
export const relay = relayTo(bus, here.now)
export const audit = sealer(here)

type Asked = { triggerSource?: string; userName: string; request?: { password?: string }; response: { userAttributes?: Record<string, string> } }
/** The user pool's question after somebody it does not know yet (`UserMigration`): who is this, and where does a code go? Where it comes with a password, that is the one-time code a secretary issued, and nobody else is let in by it. */
export const directory = async (asked: Asked): Promise<Asked> => {
  const administrator = process.env['ADMINISTRATOR']
  const person = asked.triggerSource === 'UserMigration_Authentication'
    ? await redeem(deps, here.env.LINK_SECRET, { login: asked.userName, code: asked.request?.password ?? '', administrator })
    : await findPerson(deps, asked.userName, administrator)
  if (!person) throw new Error('nobody by that name')
  const { memberId, email } = person
  return { ...asked, response: { ...asked.response, userAttributes: { 'custom:memberId': memberId, username: memberId, ...(email === undefined ? {} : { email, email_verified: 'true' }) } } }
}
