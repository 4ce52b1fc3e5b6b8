import { consume, relayTo } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { busOf, sealer, surroundings } from '@nen-nep/service-kit/lambda'
import { reactions } from './reactions.ts'
import { findPerson } from './signin/directory.ts'
import { depsOf } from './stores.ts'

const plain = surroundings()
const here = { ...plain, table: asService(plain.table) }
const deps = depsOf(here)
const bus = busOf(here.env)
export const events = consume(reactions, deps, bus, here.now)
export const relay = relayTo(bus, here.now)
export const audit = sealer(here)

type Asked = { userName: string; response: { userAttributes?: Record<string, string> } }
/** The user pool's question after somebody it does not know yet (`UserMigration`): who is this, and where does a code go? */
export const directory = async (asked: Asked): Promise<Asked> => {
  const person = await findPerson(deps, asked.userName, process.env['ADMINISTRATOR'])
  if (!person) throw new Error('nobody by that name')
  const { memberId, email } = person
  return { ...asked, response: { ...asked.response, userAttributes: { 'custom:memberId': memberId, username: memberId, ...(email === undefined ? {} : { email, email_verified: 'true' }) } } }
}
