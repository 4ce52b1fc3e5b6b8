import { getRow } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { next } from '../src/signin/challenge.ts'
import { signInCodeKey } from '../src/signin/schema.ts'
import { district, type District } from './district.ts'
import { pool, userOf } from './pool.ts'

const CARD = '79012345'
const TAIL = 'k3Jq0_t9-Zw7Lr2Xc5Vb8Nm1As4Df6Gh0Yu3Io9Pq7E'
let d: District
let lan: string
let now: string
let cognito: ReturnType<typeof pool>
beforeEach(async () => {
  d = await district()
  now = '2026-11-22T03:00:00.000Z'
  cognito = pool(d, () => now)
  lan = String((await d.post(d.admin, '/members', { cellId: d.cell, name: 'Lý Thị Lan', status: 'OFFICIAL', since: '2020-01-01', cardNumber: CARD })).body.id)
})
afterEach(() => d.bucket.stop())

const issue = async (member = lan, as = d.secretary) => String((await d.call('POST', `/membership/members/${member}/sign-in-code`, { as })).body.code)
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0')
const changed = async (as: string, path: string, body: object) => {
  const { etag } = await d.get(d.admin, `/members/${lan}`)
  expect((await d.post(as, `/members/${lan}${path}`, body, etag ? { ifMatch: etag } : {})).status).toBeLessThan(300)
}
const ASKED = '{"asks":"sign-in-code"}'
const asked = (times: number) => Array.from({ length: times }, () => ASKED)
const tries = async () => (await getRow(d.table, signInCodeKey(lan), true))?.['tries']

describe('whom the pool knows', () => {
  test('signs in with the code of their secretary, once', async () => {
    const code = await issue()
    expect(await cognito.signIn(userOf(lan), [code])).toEqual([ASKED, 'TOKENS'])
    expect(await cognito.signIn(userOf(lan), [code])).toEqual(asked(2))
  })
  test('is asked again after a wrong one, and let in by the right one', async () => {
    const code = await issue()
    expect(await cognito.signIn(userOf(lan), [wrong(code), ` ${code} `])).toEqual([...asked(2), 'TOKENS'])
  })
  test('has five tries in all, in one sitting or in several', async () => {
    const code = await issue()
    expect(await cognito.signIn(userOf(lan), Array.from({ length: 5 }, () => wrong(code)))).toEqual([...asked(5), 'FAILED'])
    expect([await tries(), await cognito.signIn(userOf(lan), [code])]).toEqual([5, asked(2)])
  })
  test('uses it within fifteen minutes', async () => {
    const code = await issue()
    now = '2026-11-22T03:15:00.000Z'
    expect(await cognito.signIn(userOf(lan), [code])).toEqual(asked(2))
    now = '2026-11-22T03:14:59.999Z'
    expect(await cognito.signIn(userOf(lan), [code])).toEqual([ASKED, 'TOKENS'])
  })
  test('is let in while the processing of their data is restricted: they may still see their own record', async () => {
    await changed(d.officer, '/restriction', { reason: 'Theo đề nghị' })
    expect(await cognito.signIn(userOf(lan), [await issue()])).toEqual([ASKED, 'TOKENS'])
  })
  test('opens nobody else’s door with it', async () => {
    const code = await issue()
    expect(await cognito.signIn(userOf(d.mai), [code])).toEqual(asked(2))
    expect(await tries()).toBe(0)
  })
})

describe('who is no longer who they were when the code was issued', () => {
  const refused = async (code: string) => {
    expect(await cognito.signIn(userOf(lan), [code])).toEqual(asked(2))
    expect(await tries()).toBe(0)
  }
  test('is not let in once their membership has ended', async () => {
    const code = await issue()
    await changed(d.officer, '/status', { to: 'STRUCK_OFF', on: '2026-11-22', decisionNo: '12-QĐ/ĐU', reason: 'Theo nghị quyết' })
    await refused(code)
  })
  test('is not let in by a record that was merged into another', async () => {
    const twin = String((await d.post(d.admin, '/members', { cellId: d.cell, name: 'Lý Thị Lan', status: 'OFFICIAL', since: '2020-01-01', cardNumber: '79012346' })).body.id)
    const code = await issue()
    const { body } = await d.post(d.officer, '/duplicates/merges', { keepId: twin, keepVersion: 1, dropId: lan, dropVersion: 1, fields: { cardNumber: twin }, reason: 'Một người hai hồ sơ' })
    expect(body.id).toBe(twin)
    await refused(code)
  })
  test('is not let in by it with an office beyond the cell', async () => {
    const code = await issue()
    expect((await d.post(d.admin, '/positions', { memberId: lan, role: 'OFFICER', orgId: d.ward, from: '2026-11-22' })).status).toBeLessThan(300)
    await refused(code)
  })
})

describe('whom the pool does not know', () => {
  test('is asked and refused exactly as somebody who types wrong codes', async () => {
    const code = await issue()
    const known = await cognito.signIn(userOf(lan), Array.from({ length: 5 }, () => wrong(code)))
    expect(await cognito.signIn(undefined, Array.from({ length: 5 }, () => wrong(code)))).toEqual(known)
  })
  test('is never let in, whatever attributes come along', async () => {
    const code = await issue()
    const request = { userAttributes: userOf(lan).userAttributes, userNotFound: true }
    expect(await cognito.challenge('VerifyAuthChallengeResponse_Authentication', lan, { ...request, privateChallengeParameters: {}, challengeAnswer: code })).toEqual({ answerCorrect: false })
    expect(await cognito.challenge('DefineAuthChallenge_Authentication', lan, { ...request, session: [{ challengeName: 'CUSTOM_CHALLENGE', challengeResult: true }] })).toMatchObject({ issueTokens: false })
  })
  test('comes into the pool with the code and a random tail, as a member with their card number', async () => {
    const code = await issue()
    expect(await cognito.meet(CARD, `${code}.${TAIL}`)).toEqual({ userAttributes: { 'custom:memberId': lan, username: lan, preferred_username: CARD }, messageAction: 'SUPPRESS', finalUserStatus: 'CONFIRMED' })
    expect(await cognito.meet(CARD, `${code}.${TAIL}`)).toBeUndefined()
  })
  test('cannot make the bare code their password: the pool would keep it for good', async () => {
    const code = await issue()
    expect([await cognito.meet(CARD, code), await cognito.meet(CARD, `${code}.short`)]).toEqual([undefined, undefined])
  })
  test('is found without a code where one will be mailed', async () => {
    expect(await cognito.meet(CARD)).toEqual({ userAttributes: { 'custom:memberId': lan, username: lan, preferred_username: CARD }, messageAction: 'SUPPRESS' })
    expect(await cognito.meet('79099999')).toBeUndefined()
  })
  test('takes as many readings as a stranger does, by card number or address, with a code or without: an answer, and no error', async () => {
    const { meter } = d.table as unknown as { meter: { read: (reset?: boolean) => { roundTrips: number; rcu: number } } }
    const trips = async (userName: string, password?: string) => {
      meter.read(true)
      expect(await cognito.meet(userName, password).then((one) => one === undefined)).toBe(userName !== CARD || password !== undefined)
      return meter.read().roundTrips
    }
    const wrong = `00000000.${TAIL}`
    expect([await trips('79099999'), await trips('khong.ai@example.org')]).toEqual([await trips(CARD), 2])
    expect(await trips('79099999', wrong)).toBe(await trips(CARD, wrong))
  })
})

describe('the course of a sign-in', () => {
  const round = fc.record({ challengeName: fc.constantFrom('CUSTOM_CHALLENGE', 'CUSTOM_CHALLENGE', 'CUSTOM_CHALLENGE', 'PASSWORD_VERIFIER'), challengeResult: fc.boolean() })
  test('gives tokens only after a right answer to our own question, never to whom the pool does not know', () => {
    fc.assert(fc.property(fc.array(round, { maxLength: 8 }), fc.boolean(), (rounds, known) => {
      const { issueTokens } = next(rounds, known)
      if (issueTokens) expect([known, rounds.at(-1)?.challengeResult, rounds.every(({ challengeName }) => challengeName === 'CUSTOM_CHALLENGE')]).toEqual([true, true, true])
    }))
  })
  test('is the same for anybody as long as no answer was right, and ends after five', () => {
    fc.assert(fc.property(fc.array(fc.constant({ challengeName: 'CUSTOM_CHALLENGE', challengeResult: false }), { maxLength: 8 }), (rounds) => {
      expect(next(rounds, true)).toEqual(next(rounds, false))
      expect(next(rounds).failAuthentication).toBe(rounds.length >= 5)
    }))
  })
  test('refuses an event that is not one of the three', async () => {
    await expect(cognito.challenge('PreSignUp_SignUp', lan, {})).rejects.toThrow()
  })
})
