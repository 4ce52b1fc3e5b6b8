import { randomInt } from 'node:crypto'
import { acting, commit, find, open, Refusal, refuseMissing, repeated, seen, type Act, type Saved } from '@nen-nep/service-kit'
import { memberKey } from '../member/schema.ts'
import type { Deps, Working } from '../stores.ts'
import { findPerson, NOBODY, type Person } from './directory.ts'
import * as Codes from './rules.ts'
import { signInCodeKey } from './schema.ts'

const TRIES = 4
const newCode = () => String(randomInt(10 ** Codes.DIGITS)).padStart(Codes.DIGITS, '0')

type Issued = Readonly<{ memberId: string; until: string; code?: string }>
/** Issues a one-time code for a member of the caller's cell. It is shown in this one answer: a repeat of the command tells only until when it may be used. */
export async function issueSignInCode(deps: Deps, act: Act, secret: string, memberId: string): Promise<Saved<Issued>> {
  const [member, at] = [memberKey(memberId), signInCodeKey(memberId)]
  const { caller, row } = await open(deps.table, act, [member, at], { consistent: true })
  const found = row(member)
  const person = found && deps.members.parse(found)
  if (!person || !caller.may('see', person.cellId)) return refuseMissing()
  Codes.demandIssuer(person, caller, act)
  const standing = row(at)
  const before = standing && seen(deps.signInCodes, standing)
  const done = before && repeated(before, act)
  if (done) return { state: { memberId, until: done.state.until }, version: done.version }
  const code = newCode()
  const next = Codes.issue(person, before?.state, act, Codes.hashOf(secret, memberId, code))
  const { version } = await commit(deps.signInCodes, { next, facts: [] }, acting(act, caller), before)
  return { state: { memberId, code, until: next.until }, version }
}

/** What a try at a code leaves behind, and whether it was right; nothing where there is no code to be tried. What is asked of the engine is the same for whom nobody knows. */
async function tryCode(deps: Working, { memberId, hash, act }: Readonly<{ memberId: string; hash: string; act: Act }>) {
  const [member, before] = await Promise.all([find(deps.members, memberKey(memberId), true), find(deps.signInCodes, signInCodeKey(memberId), true)])
  if (!member || !before || !Codes.mayUse(member.state, before.state, act)) return undefined
  const used = Codes.use(before.state, hash, act.at)
  return used && { ...used, before }
}

/** Whether a code is this member's; each try is counted before it is answered. */
export async function redeemFor(deps: Working, secret: string, memberId: string, code: string): Promise<boolean> {
  const act: Act = { by: 'service:membership', at: deps.now().toISOString() }
  const hash = Codes.hashOf(secret, memberId, code)
  for (let tried = 1; tried <= TRIES; tried++) {
    const used = await tryCode(deps, { memberId, hash, act })
    if (!used) return false
    try {
      await commit(deps.signInCodes, { next: used.next, facts: [] }, act, used.before)
      return used.right
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return false
}

/** The member a login means, when they hold this code. */
export async function redeem(deps: Working, secret: string, { login, code, administrator }: Readonly<{ login: string; code: string; administrator: string | undefined }>): Promise<Person | undefined> {
  const person = await findPerson(deps, login, administrator)
  const isRight = await redeemFor(deps, secret, person?.memberId ?? NOBODY, code)
  return isRight ? person : undefined
}
