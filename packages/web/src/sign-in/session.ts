import { Failure, Refused } from '../http/failure.ts'
import { forget, provider } from './config.ts'
import { endSignIns } from '../api/membership.ts'
import { clearDevice } from '../device/db.ts'
import { isReturning, leaveToSignIn, leaveToSignOut, redeem } from './redirects.ts'
import { REFRESH } from './names.ts'
import { grant, type Tokens } from './tokens.ts'

/** Whom this tab belonged to when it last had a network. */
const WHO = 'nen-nep.who'
/** What this tab last knew of them. */
export const ME = 'nen-nep.me'
/** A token this near its end, in ms, is renewed before it is used. */
const MARGIN = 60_000

/** Why nobody is signed in any more: `everywhere` when the person ended all their sign-ins, so that an old one must not come back by itself. */
export type Because = 'ended' | 'everywhere' | 'notDone' | 'unreachable'
export type Session =
  | Readonly<{ is: 'opening' }>
  | Readonly<{ is: 'out'; because?: Because }>
  | Readonly<{ is: 'in'; memberId: string }>

let session: Session = { is: 'opening' }
let tokens: Tokens | undefined
const listeners = new Set<() => void>()

function become(next: Session): void {
  session = next
  for (const listener of listeners) listener()
}

/**
 * The access token lives in memory only. The refresh token is kept in sessionStorage: it survives a reload, ends with the
 * tab, and is never shared with other tabs; the site's policy runs no script but its own, and the issuer makes each
 * refresh token good for one use where it can.
 */
function keep(next: Tokens): void {
  tokens = { ...next, refresh: next.refresh ?? tokens?.refresh ?? sessionStorage.getItem(REFRESH) ?? undefined }
  if (tokens.refresh !== undefined) sessionStorage.setItem(REFRESH, tokens.refresh)
  sessionStorage.setItem(WHO, next.memberId)
  if (session.is !== 'in' || session.memberId !== next.memberId) become({ is: 'in', memberId: next.memberId })
}

function drop(because?: Because): void {
  tokens = undefined
  if (because !== 'unreachable') for (const name of [REFRESH, WHO, ME]) sessionStorage.removeItem(name)
  become(because ? { is: 'out', because } : { is: 'out' })
}

let renewing: Promise<void> | undefined
async function renewOnce(refresh: string): Promise<void> {
  try {
    keep(await grant(await provider(), { grant_type: 'refresh_token', refresh_token: refresh }))
  } catch (error) {
    if (error instanceof Refused) drop('ended')
    forget()
    throw error
  }
}
/** Renews the tokens, once for everybody who asks meanwhile. */
function renew(): Promise<void> {
  const refresh = tokens?.refresh ?? sessionStorage.getItem(REFRESH)
  if (refresh === null) {
    drop('ended')
    return Promise.reject(new Refused({ status: 401, code: 'token.invalid', title: '' }))
  }
  renewing ??= renewOnce(refresh).finally(() => { renewing = undefined })
  return renewing
}

async function accessToken(): Promise<string> {
  if (!tokens || tokens.until - MARGIN < Date.now()) await renew()
  return tokens?.access ?? ''
}

/** A renewed token that is refused as well belongs to a sign-in that is over for good. */
function over(error: unknown): never {
  if (error instanceof Refused && error.status === 401) drop('everywhere')
  throw error
}

/** Calls the API as the person signed in; a token the services no longer take is renewed once. */
export async function asMe<T>(call: (token: string) => Promise<T>): Promise<T> {
  try {
    return await call(await accessToken())
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401 || session.is !== 'in') throw error
    await renew()
    return call(await accessToken()).catch(over)
  }
}

let arrived = false
async function comeBack(): Promise<void> {
  const redeemed = await redeem()
  arrived = redeemed !== undefined
  if (redeemed) keep(redeemed)
  else drop('notDone')
}
/** Whether this page load was a sign-in; said once. */
export function justArrived(): boolean {
  const said = arrived
  arrived = false
  return said
}

/** Without a network the tab stays with the person it belonged to, over what it kept; the next call that gets through proves who they are. */
function stay({ trouble }: Failure): void {
  const before = sessionStorage.getItem(WHO)
  if (trouble === 'offline' && before !== null && sessionStorage.getItem(REFRESH) !== null) become({ is: 'in', memberId: before })
  else drop('unreachable')
}

/** Finds out, once per page load, whether somebody is signed in. */
export async function openSession(): Promise<void> {
  try {
    if (isReturning()) await comeBack()
    else if (sessionStorage.getItem(REFRESH) === null) drop()
    else {
      // The tab stays with the person it belonged to while their tokens are on the way: whatever their page asks for waits for these.
      const before = sessionStorage.getItem(WHO)
      if (before !== null) become({ is: 'in', memberId: before })
      await renew()
    }
  } catch (error) {
    if (error instanceof Failure) stay(error)
    else if (session.is !== 'out') drop('notDone')
  }
}

/** Who practises is in without a token: nothing they do is asked of anybody. What the real sign-in kept is not touched. */
export function practise(memberId: string): void {
  tokens = { access: '', refresh: undefined, until: Infinity, memberId }
  become({ is: 'in', memberId })
}

export const signIn = () => leaveToSignIn(session.is === 'out' && session.because === 'everywhere').catch(() => drop('unreachable'))
export async function signOut(): Promise<void> {
  const refresh = tokens?.refresh
  sessionStorage.clear()
  await clearDevice()
  await leaveToSignOut(refresh).catch(() => undefined)
  drop()
}

/** Signs out here and on every other device. */
export async function signOutEverywhere(): Promise<void> {
  if (session.is !== 'in') return
  const { memberId } = session
  await asMe((token) => endSignIns(token, memberId, crypto.randomUUID()))
  await signOut()
}

/** Ends every sign-in and stays on the page, which from here on belongs to nobody: for a device that goes from hand to hand. */
export async function handOver(): Promise<void> {
  if (session.is !== 'in') return
  const { memberId } = session
  await asMe((token) => endSignIns(token, memberId, crypto.randomUUID()))
  sessionStorage.clear()
  await clearDevice()
  drop('everywhere')
}

export const currentSession = () => session
export function onSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
