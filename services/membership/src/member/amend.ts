import { untilFirst, update, type Act, type Caller, type Decision, type Saved } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { memberKey, type Member } from './schema.ts'

const TRIES = 12

/** Changes a record by a command that holds whatever else was changed meanwhile: decided anew where somebody was faster. Who comes too late all the same is told whose record it is, and nothing else of it. */
export const amend = (deps: Deps, act: Act, id: string, decide: (member: Member, caller: Caller) => Decision<Member>): Promise<Saved<Member>> =>
  untilFirst(() => update(deps.members, act, memberKey(id), decide), { tries: TRIES })
