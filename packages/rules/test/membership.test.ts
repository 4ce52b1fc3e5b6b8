import { MemberStatus, type MemberFlag } from '@nen-nep/contracts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../src/dates/arithmetic.ts'
import { shippedHolidays } from '../src/dates/holidays.ts'
import { workingCalendar } from '../src/dates/working-days.ts'
import {
  actFor, addUp, admissionVote, AdmissionState, AdmissionStep, ageFor, badgeAt, certificateHolds, clocksOf, dueOf, earliestOn, isLeaving, isMeasureFor, isOpenTo, isOver, isRound, isRunning, lapsesOn, leavingLine,
  mayIntroduce, mayVote, membershipSources, MembershipAct, objection, partyAge, partyAgeFrom, path, probationEnd, roundBefore, stateAfter, StatusTarget, tellDue, yearsReachedOn, type Life, type Line, type State,
} from '../src/membership/index.ts'
import { membershipNorms } from '../src/packs/norms.ts'

const calendar = workingCalendar(shippedHolidays)
const TODAY = '2026-11-22'
const line = (type: string, on: string, status: State['status'], more: Partial<Line> = {}): Line => ({ type, on, status, flags: [], ...more })
const lived = (...history: Line[]): Life => ({ history, status: history.at(-1)!.status, flags: history.at(-1)!.flags })
const probationer = (ceremony: string) => lived(line('REGISTERED', '2020-01-01', 'CANDIDATE'), line('ADMITTED', ceremony, 'PROBATIONARY'))
const asked = (act: MembershipAct, on: string, more: object = {}) => ({ act, on, decisionNo: '12-QĐ/ĐU', ...more })

describe('an act on a membership', () => {
  test.each<[MembershipAct, State, boolean]>([
    ['EXPELLED', { status: 'PROBATIONARY', flags: [] }, false],
    ['STRUCK_OFF', { status: 'PROBATIONARY', flags: [] }, true],
    ['RECOGNISED', { status: 'PROBATIONARY', flags: ['suspended'] }, false],
    ['RECOGNISED', { status: 'CANDIDATE', flags: [] }, false],
    ['EXEMPTED', { status: 'OFFICIAL', flags: ['exempt'] }, false],
    ['EXEMPTION_ENDED', { status: 'OFFICIAL', flags: [] }, false],
    ['EXEMPTED', { status: 'STRUCK_OFF', flags: [] }, false],
    ['READMITTED', { status: 'DECEASED', flags: [] }, false],
    ['READMITTED', { status: 'OFFICIAL', flags: [] }, false],
  ])('%s is for %j: %s', (act, state, open) => expect(isOpenTo(act, state)).toBe(open))

  test('a target names the act: a candidate is admitted, one who had left is re-admitted', () => {
    expect([actFor('PROBATIONARY', 'CANDIDATE'), actFor('PROBATIONARY', 'STRUCK_OFF'), actFor('OFFICIAL', 'PROBATIONARY'), actFor('NOT_ABROAD', 'OFFICIAL')]).toEqual(['ADMITTED', 'READMITTED', 'RECOGNISED', 'CAME_BACK'])
  })
  test('needs a number where the level above decides', () => {
    const life = lived(line('REGISTERED', '2020-01-01', 'OFFICIAL'))
    expect(objection(life, { act: 'STRUCK_OFF', on: '2026-11-01' }, TODAY)).toEqual({ code: 'decision-missing' })
    expect(objection(life, { act: 'EXEMPTED', on: '2026-11-01' }, TODAY)).toBeUndefined()
  })
  test('is not dated in the future, nor before the last change, nor before its own decision', () => {
    const life = lived(line('REGISTERED', '2020-01-01', 'OFFICIAL'), line('EXEMPTED', '2026-06-01', 'OFFICIAL', { flags: ['exempt'] }))
    expect(objection(life, asked('STRUCK_OFF', '2026-11-23'), TODAY)?.code).toBe('future')
    expect(objection(life, asked('STRUCK_OFF', '2026-05-31'), TODAY)).toEqual({ code: 'before-last', day: '2026-06-01' })
    expect(objection(life, asked('STRUCK_OFF', '2026-11-01', { decidedOn: '2026-11-02' }), TODAY)?.code).toBe('decided-after')
  })
  test('recognition waits for the end of the twelfth month after the ceremony', () => {
    expect(objection(probationer('2025-11-22'), asked('RECOGNISED', TODAY), TODAY)).toBeUndefined()
    expect(objection(probationer('2025-11-23'), asked('RECOGNISED', TODAY), TODAY)).toEqual({ code: 'probation-running', day: '2026-11-23' })
  })
  test('re-admission waits 36 months and happens once', () => {
    const gone = [line('REGISTERED', '2010-01-01', 'OFFICIAL'), line('STRUCK_OFF', '2020-03-31', 'STRUCK_OFF')]
    expect(objection(lived(...gone), asked('READMITTED', '2023-03-30'), TODAY)).toEqual({ code: 'too-soon', day: '2023-03-31' })
    expect(objection(lived(...gone), asked('READMITTED', '2023-03-31'), TODAY)).toBeUndefined()
    expect(objection(lived(...gone), asked('READMITTED', '2023-04-15', { decidedOn: '2023-03-30' }), TODAY)?.code).toBe('too-soon')
    const twice = lived(...gone, line('READMITTED', '2023-04-01', 'PROBATIONARY'), line('STRUCK_OFF', '2023-05-01', 'STRUCK_OFF'))
    expect(objection(twice, asked('READMITTED', '2026-06-01'), TODAY)).toEqual({ code: 'once-only' })
  })

  const sequences = fc.array(fc.tuple(fc.constantFrom(...MembershipAct.options), fc.nat(900), fc.boolean()), { maxLength: 30 })
  const starts = fc.constantFrom<MemberStatus>('CANDIDATE', 'PROBATIONARY', 'OFFICIAL')
  const live = (start: MemberStatus, wanted: readonly (readonly [MembershipAct, number, boolean])[]) => {
    let life: Life = { history: [line('REGISTERED', '1990-01-01', start)], status: start, flags: [] }
    let on = '1990-01-01'
    for (const [act, after, numbered] of wanted) {
      on = addDays(on, after)
      if (objection(life, { act, on, ...(numbered ? { decisionNo: '1' } : {}) }, '2080-01-01')) continue
      const next = stateAfter(act, life)
      life = { ...next, history: [...life.history, { ...next, type: act, on }] }
    }
    return life
  }
  test('no sequence of acts reaches a forbidden state', () => {
    fc.assert(fc.property(starts, sequences, (start, wanted) => {
      const { history } = live(start, wanted)
      history.forEach((now, index) => {
        const before = history[index - 1]
        expect(new Set(now.flags).size).toBe(now.flags.length)
        if (leavingLine({ history: history.slice(0, index + 1) }) || now.status === 'CANDIDATE') expect(now.flags).toEqual([])
        if (!before) return
        expect(before.status).not.toBe('DECEASED')
        if (now.status === 'OFFICIAL') expect(['PROBATIONARY', 'OFFICIAL']).toContain(before.status)
        if (now.status === 'EXPELLED') expect(before.status).toBe('OFFICIAL')
        if (isLeaving(before.type as MembershipAct)) expect([now.type, before.status]).toEqual(['READMITTED', expect.not.stringContaining('DECEASED')])
      })
      expect(history.filter(({ type }) => type === 'READMITTED').length).toBeLessThanOrEqual(1)
    }))
  })
  test('a probationer never votes, and nobody who has left does', () => {
    fc.assert(fc.property(starts, sequences, (start, wanted) => {
      for (const now of live(start, wanted).history) expect(mayVote(now)).toBe(now.status === 'OFFICIAL' && !now.flags.includes('suspended' satisfies MemberFlag))
    }))
    expect(MemberStatus.options.filter((status) => mayVote({ status, flags: [] }))).toEqual(['OFFICIAL'])
  })
  test('every target leads to an act, from wherever', () => {
    for (const target of StatusTarget.options) for (const status of MemberStatus.options) expect(MembershipAct.options).toContain(actFor(target, status))
  })
})

describe('terms by law', () => {
  const due = (life: Life & { approvedOn?: string; certificateOn?: string }) => dueOf(clocksOf(life)[0]!, calendar)
  test('the ceremony is due on the 30th working day after the decision, over Tết', () => {
    const candidate = { ...lived(line('REGISTERED', '2026-01-01', 'CANDIDATE')), approvedOn: '2026-01-20' }
    expect(due(candidate)).toMatchObject({ kind: 'CEREMONY', dueOn: '2026-03-10', certain: true })
  })
  test('recognition may be considered from the end of month twelve, and is due 30 working days later', () => {
    expect(due(probationer('2025-11-20'))).toMatchObject({ kind: 'RECOGNITION', opensOn: '2026-11-20', dueOn: '2027-01-04', certain: false })
  })
  test('a probation that began on 29 February ends on 28 February', () => {
    expect(probationEnd(probationer('2024-02-29'))).toBe('2025-02-28')
  })
  test('a re-admitted member\'s probation counts from the new ceremony', () => {
    const life = lived(line('ADMITTED', '2001-05-05', 'PROBATIONARY'), line('RECOGNISED', '2002-05-05', 'OFFICIAL'), line('STRUCK_OFF', '2010-01-01', 'STRUCK_OFF'), line('READMITTED', '2026-01-15', 'PROBATIONARY'))
    expect(probationEnd(life)).toBe('2027-01-15')
  })
  test('an appeal of being struck off lapses, and asks for nothing afterwards', () => {
    const gone = lived(line('REGISTERED', '2020-01-01', 'OFFICIAL'), line('STRUCK_OFF', '2026-10-01', 'STRUCK_OFF'))
    expect(due(gone)).toMatchObject({ kind: 'STRIKING_OFF_APPEAL', dueOn: '2026-11-12', lapses: true })
    expect([isRunning(due(gone), '2026-11-12'), isRunning(due(gone), '2026-11-13')]).toEqual([true, false])
  })
  test('full members wait for nothing', () => expect(clocksOf(lived(line('REGISTERED', '2020-01-01', 'OFFICIAL')))).toEqual([]))
  test('never fall on a day off, and never before what they run from', () => {
    const days = fc.nat(900).map((after) => addDays('2024-08-01', after))
    fc.assert(fc.property(fc.constantFrom('CEREMONY' as const, 'RECOGNITION' as const, 'STRIKING_OFF_APPEAL' as const), days, (kind, from) => {
      const { dueOn, opensOn = from } = dueOf({ kind, from }, calendar)
      expect(calendar.isWorkingDay(dueOn)).toBe(true)
      expect(dueOn > opensOn).toBe(true)
    }))
    fc.assert(fc.property(fc.nat(1000).map((after) => addDays('2020-03-01', after)), (from) => {
      const { dueOn } = dueOf({ kind: 'CERTIFICATE', from }, calendar)
      expect([calendar.isWorkingDay(dueOn), certificateHolds(from, dueOn)]).toEqual([true, true])
    }))
  })
  test('are said in a sentence, before and after', () => {
    const recognition = due(probationer('2025-10-28'))
    expect(tellDue(recognition, 'Bùi Thị Lan', TODAY).sentence).toBe('Còn 17 ngày: chi bộ xét công nhận chính thức cho Bùi Thị Lan; quá hạn từ 10/12/2026.')
    expect(tellDue(recognition, 'Bùi Thị Lan', '2026-10-20').sentence).toContain('(xét được từ 28/10/2026)')
    expect(tellDue(recognition, 'Bùi Thị Lan', '2026-12-12')).toMatchObject({ overdue: true, days: -3, sentence: 'Quá hạn 3 ngày: chi bộ xét công nhận chính thức cho Bùi Thị Lan; hạn cuối là 09/12/2026.' })
    expect(tellDue(recognition, 'Bùi Thị Lan', '2026-12-09').sentence).toContain('Hôm nay là ngày cuối')
  })
  test('every figure says where it comes from', () => expect(Object.keys(membershipSources).toSorted()).toEqual(Object.keys(membershipNorms).toSorted()))
})

describe('party age', () => {
  test('counts whole years over 29 February', () => {
    expect([partyAge('1996-02-29', '2026-02-27'), partyAge('1996-02-29', '2026-02-28'), partyAge('1996-02-29', '2024-02-28'), partyAge('1996-02-29', '2024-02-29')]).toEqual([29, 30, 27, 28])
    fc.assert(fc.property(fc.nat(30_000).map((after) => addDays('1940-01-01', after)), fc.integer({ min: 1, max: 95 }), (from, years) => {
      const reached = yearsReachedOn(from, years)
      expect([partyAge(from, addDays(reached, -1)), partyAge(from, reached)]).toEqual([years - 1, years])
    }))
  })
  test('leaves out the time between striking off and the decision to re-admit', () => {
    const history = [line('REGISTERED', '1990-01-01', 'OFFICIAL'), line('STRUCK_OFF', '2000-01-01', 'STRUCK_OFF'), line('READMITTED', '2004-01-20', 'PROBATIONARY', { decidedOn: '2004-01-01' })]
    expect(partyAgeFrom({ history, admittedOn: '1990-01-01' })).toBe(addDays('1990-01-01', 1461))
    expect(partyAgeFrom({ history, admittedOn: undefined })).toBeUndefined()
  })
})

describe('badges', () => {
  const round = '2026-11-07'
  test('rounds are days of the year, and each has one before it', () => {
    expect([isRound(round), isRound('2026-11-08'), roundBefore(round), roundBefore('2026-02-03'), roundBefore('2026-01-10')]).toEqual([true, false, '2026-09-02', '2025-11-07', '2025-11-07'])
  })
  test.each([
    ['1996-11-07', [], { years: 30, reachedOn: '2026-11-07', basis: 'DUE' }],
    ['1996-09-03', [], { years: 30, reachedOn: '2026-09-03', basis: 'DUE' }],
    ['1996-09-02', [], { years: 30, reachedOn: '2026-09-02', basis: 'MISSED' }],
    ['1996-09-03', [30], undefined],
    ['1997-11-07', [], { years: 30, reachedOn: '2027-11-07', basis: 'EARLY' }],
    ['1997-11-08', [], undefined],
    ['1958-11-07', [65], { years: 70, reachedOn: '2028-11-07', basis: 'EARLY' }],
    ['1996-02-29', [], { years: 30, reachedOn: '2026-02-28', basis: 'MISSED' }],
  ])('who counts from %s and has %j: %j', (from, badges, badge) => expect(badgeAt({ from, badges }, round)).toEqual(badge))
  test('who died within twelve months before it may be honoured', () => {
    expect(badgeAt({ from: '1997-05-01', badges: [], diedOn: '2026-10-01' }, round)).toEqual({ years: 30, reachedOn: '2027-05-01', basis: 'POSTHUMOUS' })
    expect(badgeAt({ from: '1998-05-01', badges: [], diedOn: '2026-10-01' }, round)).toBeUndefined()
  })
  test('are never given before the months of an early award', () => {
    expect([earliestOn('1997-05-01', 30), earliestOn('1957-05-01', 70)]).toEqual(['2026-05-01', '2025-05-01'])
  })
})

describe('discipline', () => {
  test('a probationer is reprimanded or warned; expulsion stands at the expelled', () => {
    expect((['REPRIMAND', 'WARNING', 'DISMISSAL', 'EXPULSION'] as const).map((measure) => (['PROBATIONARY', 'OFFICIAL', 'EXPELLED', 'CANDIDATE'] as const).filter((status) => isMeasureFor(measure, status)))).toEqual([['PROBATIONARY', 'OFFICIAL'], ['PROBATIONARY', 'OFFICIAL'], ['OFFICIAL'], ['EXPELLED']])
  })
  test('lapses after a year, expulsion never', () => expect([lapsesOn('WARNING', '2024-02-29'), lapsesOn('EXPULSION', '2024-02-29')]).toEqual(['2025-02-28', undefined]))
})

describe('an admission', () => {
  const counts = { official: 20, away: 2, exemptAbsent: 1, present: 15, for: 12, against: 2, abstain: 1 }
  test('needs two thirds of the full members convened, exactly', () => {
    expect(admissionVote(counts)).toMatchObject({ base: 17, passed: true, sentence: '12/17 đảng viên chính thức được triệu tập tán thành (70,59%): thông qua.' })
    expect(admissionVote({ ...counts, away: 1, exemptAbsent: 1, for: 12 }).passed).toBe(true)
    expect(admissionVote({ ...counts, away: 1, exemptAbsent: 0, for: 12 }).passed).toBe(false)
  })
  test('counts that cannot be are refused', () => {
    expect([addUp(counts), addUp({ ...counts, for: 13 }), addUp({ ...counts, present: 18 })]).toEqual([true, false, false])
  })
  test('goes its way: no step leads on from an end, and every state but an end has one', () => {
    for (const state of AdmissionState.options) expect(AdmissionStep.options.some((step) => path[step].to[state] !== undefined)).toBe(!isOver(state))
  })
  test('is introduced by full members of twelve months in the unit', () => {
    const introducer = { status: 'OFFICIAL' as const, flags: [], since: '2025-11-22' }
    expect([mayIntroduce(introducer, TODAY), mayIntroduce({ ...introducer, since: '2025-11-23' }, TODAY), mayIntroduce({ ...introducer, status: 'PROBATIONARY' }, TODAY), mayIntroduce({ ...introducer, flags: ['suspended'] }, TODAY)]).toEqual([true, false, false, false])
  })
  test('is for ages 18 to 60, and beyond by permission', () => {
    expect([ageFor('2008-11-22', TODAY), ageFor('2008-11-23', TODAY), ageFor('1966-11-22', TODAY), ageFor('1966-11-21', TODAY)]).toEqual(['FIT', 'TOO_YOUNG', 'FIT', 'BY_PERMISSION'])
  })
})
