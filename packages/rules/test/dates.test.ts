import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Dates } from '../src/index.ts'

const date = fc.integer({ min: 0, max: 400 * 366 }).map((days) => Dates.addDays('1800-01-01', days))
const calendar = Dates.workingCalendar(Dates.shippedHolidays)
const dayOfTheCalendars = fc.integer({ min: 0, max: 1094 }).map((days) => Dates.addDays('2025-01-01', days))

describe('plain dates', () => {
  it.each(['2025-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '10000-01-01', '26-01-01', '0026-01-01', '2026-1-1', '2026-01-01 ', ''])(
    'refuse %s',
    (text) => expect(v.safeParse(Dates.PlainDate, text).success).toBe(false),
  )

  it.each(['2024-02-29', '2000-02-29', '1930-02-03', '9999-12-31'])('take %s', (text) => expect(v.parse(Dates.PlainDate, text)).toBe(text))

  it('know that 1900 had no 29 February', () => expect(Dates.isPlainDate('1900-02-29')).toBe(false))

  it('count days as UTC does', () => {
    fc.assert(fc.property(date, (day) => {
      expect(Dates.daysBetween('1970-01-01', day)).toBe(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000))
      expect(Dates.dateOfDayNumber(Dates.dayNumber(day))).toBe(day)
      expect(Dates.weekdayOf(day) % 7).toBe(new Date(`${day}T00:00:00Z`).getUTCDay())
    }))
  })

  it('go forth and back by days', () => {
    fc.assert(fc.property(date, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      expect(Dates.addDays(Dates.addDays(day, n), -n)).toBe(day)
      expect(Dates.daysBetween(day, Dates.addDays(day, n))).toBe(n)
    }))
  })

  it('keep to the end of the month', () => {
    expect(Dates.addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(Dates.addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(Dates.addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(Dates.monthEnd('2024-02-10')).toBe('2024-02-29')
    expect(Dates.monthStart('2024-02-10')).toBe('2024-02-01')
  })

  it('turn 29 February into 28 February a year on, or 1 March where a rule says so', () => {
    expect(Dates.addYears('2024-02-29', 1)).toBe('2025-02-28')
    expect(Dates.addYears('2024-02-29', 1, 'MARCH_1')).toBe('2025-03-01')
    expect(Dates.addYears('2024-02-29', 4)).toBe('2028-02-29')
    expect(Dates.addYears('2024-02-28', 1, 'MARCH_1')).toBe('2025-02-28')
  })

  it('count only completed months', () => {
    expect(Dates.monthsBetween('2026-06-15', '2026-12-14')).toBe(5)
    expect(Dates.monthsBetween('2026-06-15', '2026-12-15')).toBe(6)
    expect(Dates.monthsBetween('2026-08-31', '2026-09-30')).toBe(1)
    expect(Dates.monthsBetween('2026-12-15', '2026-06-15')).toBe(0)
    fc.assert(fc.property(date, fc.integer({ min: 0, max: 600 }), (day, n) => {
      expect(Dates.monthsBetween(day, Dates.addMonths(day, n))).toBe(n)
    }))
  })

  it('compare and know their quarter', () => {
    expect([1, 2, 3].map((q) => Dates.quarterOf(`2026-0${q * 3}-01`))).toEqual([1, 2, 3])
    expect(Dates.quarterOf('2026-12-31')).toBe(4)
    expect(['2026-02-01', '2025-12-31', '2026-01-31'].sort(Dates.compareDates)).toEqual(['2025-12-31', '2026-01-31', '2026-02-01'])
    expect(Dates.compareDates('2026-01-01', '2026-01-01')).toBe(0)
  })

  it('are a defect when they were never parsed', () => expect(() => Dates.addDays('31/12/2026', 1)).toThrow('not a calendar date'))
})

describe('Vietnamese forms', () => {
  it('put the day first', () => {
    expect(Dates.formatDate('2026-11-22')).toBe('22/11/2026')
    expect(Dates.formatMonth('2026-11-22')).toBe('11/2026')
    expect(Dates.formatLongDate('2026-02-03')).toBe('ngày 03 tháng 02 năm 2026')
    expect(Dates.formatLongDate('2026-11-22')).toBe('ngày 22 tháng 11 năm 2026')
    expect(Dates.formatWeekday('2026-11-22')).toBe('Chủ nhật')
  })

  it('read back what was written', () => {
    fc.assert(fc.property(date, (day) => { expect(Dates.readVietnameseDate(Dates.formatDate(day))).toBe(day) }))
    expect(Dates.readVietnameseDate('3-2-1930')).toBe('1930-02-03')
  })

  it.each(['12/31/2026', '31/02/2026', '1/2/26', '1/2-2026', '2026-02-01'])('refuse %s', (text) => expect(Dates.readVietnameseDate(text)).toBeUndefined())
})

describe('civil time in Asia/Ho_Chi_Minh', () => {
  it('turns the day at 17:00 UTC', () => {
    expect(Dates.civilDayOf('2026-12-31T16:59:59.999Z')).toBe('2026-12-31')
    expect(Dates.civilDayOf('2026-12-31T17:00:00.000Z')).toBe('2027-01-01')
    expect(Dates.civilTimeOf('2026-11-03T12:30:05Z')).toEqual({ date: '2026-11-03', time: '19:30:05' })
  })

  it('reads other offsets', () => expect(Dates.civilTimeOf('2026-11-03T12:30:00-07:00').date).toBe('2026-11-04'))

  it('agrees with the time zone database', () => {
    const format = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' })
    const instants = fc.date({ min: new Date('1975-06-13T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(fc.property(instants, (at) => {
      const { date: day, time } = Dates.civilTimeOf(at.toISOString())
      expect(`${day} ${time}`).toBe(format.format(at))
    }))
  })

  it('gives back the instant of a date and time', () => {
    expect(Dates.instantOf('2026-11-03', '19:30')).toBe('2026-11-03T12:30:00.000Z')
    fc.assert(fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 86_399 }), (days, second) => {
      const day = Dates.addDays(Dates.FIRST_CIVIL_DAY, days)
      const at = new Date(Date.parse(Dates.instantOf(day, '00:00')) + second * 1000).toISOString()
      const civil = Dates.civilTimeOf(at)
      expect(civil.date).toBe(day)
      expect(Dates.instantOf(civil.date, civil.time)).toBe(at)
    }))
  })

  it('gives the half-open span of a day', () => {
    expect(Dates.civilDaySpan('2026-12-31')).toEqual({ from: '2026-12-30T17:00:00.000Z', until: '2026-12-31T17:00:00.000Z' })
  })

  it('never makes an instant of a day before 1975', () => {
    expect(() => Dates.instantOf('1970-05-19', '07:00')).toThrow(RangeError)
    expect(() => Dates.civilDayOf('1970-05-19T00:00:00Z')).toThrow(RangeError)
  })

  it.each(['2026-11-03T12:30:00', '2026-11-03', '2026-02-30T00:00:00Z', 'now'])('refuses %s as an instant', (text) =>
    expect(() => Dates.millisecondsOf(text)).toThrow(RangeError))

  it.each(['24:00', '7:00', '07:60', ''])('refuses %s as a time of day', (time) => expect(() => Dates.instantOf('2026-01-01', time)).toThrow(RangeError))

  it('is the same whatever zone the machine keeps', () => {
    const probe = `
      import { Dates } from ${JSON.stringify(fileURLToPath(new URL('../src/index.ts', import.meta.url)))}
      const calendar = Dates.workingCalendar(Dates.shippedHolidays)
      console.log(JSON.stringify([Dates.civilTimeOf('2026-12-31T17:00:00Z'), Dates.instantOf('2026-03-08', '02:30'), Dates.addDays('2026-03-07', 1),
        Dates.addWorkingDays('2026-02-13', 1, calendar), Dates.formatLongDate('2026-11-01'), Dates.weekdayOf('2026-11-01')]))`
    const seen = ['America/Los_Angeles', 'Asia/Ho_Chi_Minh', 'UTC', 'Pacific/Apia'].map((TZ) =>
      spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', probe], { env: { ...process.env, TZ }, encoding: 'utf8' }).stdout.trim())
    expect(seen[0]).toContain('"2027-01-01"')
    expect(seen[0]).toContain('"2026-02-23"')
    expect(new Set(seen).size).toBe(1)
  })
})

describe('working days', () => {
  it('skip Tet, weekends and days off in exchange', () => {
    expect(Dates.addWorkingDays('2026-02-13', 1, calendar)).toBe('2026-02-23')
    expect(Dates.addWorkingDays('2025-04-29', 1, calendar)).toBe('2025-05-05')
    expect(Dates.addWorkingDays('2025-04-25', 1, calendar)).toBe('2025-04-26')
    expect(Dates.addWorkingDays('2026-02-23', -1, calendar)).toBe('2026-02-13')
    expect(Dates.addWorkingDays('2026-02-14', 0, calendar)).toBe('2026-02-14')
  })

  it('go forth and back', () => {
    fc.assert(fc.property(dayOfTheCalendars, fc.integer({ min: 1, max: 60 }), (day, n) => {
      const end = Dates.addWorkingDays(day, n, calendar)
      expect(calendar.isWorkingDay(end)).toBe(true)
      expect(Dates.workingDaysBetween(day, end, calendar)).toBe(n)
      if (calendar.isWorkingDay(day)) expect(Dates.addWorkingDays(end, -n, calendar)).toBe(day)
    }))
  })

  it('say how sure a year is', () => {
    expect(['2026-05-01', '2027-05-01', '2031-05-01'].map(calendar.certaintyOf)).toEqual(['ANNOUNCED', 'EXPECTED', 'UNKNOWN'])
  })

  it('come from calendars whose days lie in their year, off on weekdays and worked on weekends', () => {
    for (const { year, off, worked } of Dates.shippedHolidays) {
      for (const day of off) expect([day.date.slice(0, 4), Dates.weekdayOf(day.date) <= 5]).toEqual([String(year), true])
      for (const day of worked) expect([day.slice(0, 4), Dates.weekdayOf(day) > 5]).toEqual([String(year), true])
      expect(v.safeParse(v.array(Dates.HolidayYear), Dates.shippedHolidays).success).toBe(true)
    }
  })

  // The new moon of 6 February 2027 is at 15:56 UTC, minutes before midnight in Beijing: ICU's approximation misses it, so that Tet is not asked here.
  it('put Tet and the Hung Kings day where the lunar calendar has them', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' })
    const lunarDay = (day: string) => lunar.format(new Date(Dates.instantOf(day, '12:00')))
    expect(['2025-01-29', '2026-02-17'].map(lunarDay)).toEqual(['1/1', '1/1'])
    expect(['2025-04-07', '2026-04-26', '2027-04-16'].map(lunarDay)).toEqual(['3/10', '3/10', '3/10'])
  })
})

describe('the regular meeting', () => {
  it('is on day 3', () => expect(Dates.meetingDay(2026, 11, calendar)).toEqual({ date: '2026-11-03', rule: 'DAY_3', why: 'Họp đúng ngày 3 hằng tháng: 03/11/2026.' }))

  it('moves within the first week when day 3 is a day off', () => {
    expect(Dates.meetingDay(2026, 1, calendar)).toMatchObject({ date: '2026-01-05', rule: 'FIRST_WEEK' })
    expect(Dates.meetingDay(2026, 10, calendar).why).toBe('Ngày 3 là ngày nghỉ, họp trong tuần đầu của tháng: 05/10/2026.')
  })

  it('goes before day 3 when nothing after it is worked, and says so when the whole week is off', () => {
    const only = (...worked: string[]) => ({ ...calendar, isWorkingDay: (day: string) => worked.includes(day) })
    expect(Dates.meetingDay(2026, 2, only('2026-02-01', '2026-02-02')).date).toBe('2026-02-02')
    expect(Dates.meetingDay(2026, 2, only())).toMatchObject({ date: '2026-02-03', rule: 'NO_WORKING_DAY' })
  })

  it('always falls in the first week, on a worked day', () => {
    fc.assert(fc.property(fc.integer({ min: 2025, max: 2027 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const { date: day } = Dates.meetingDay(year, month, calendar)
      expect(Number(day.slice(8))).toBeLessThanOrEqual(7)
      expect(calendar.isWorkingDay(day)).toBe(true)
    }))
  })
})
