import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { latest, readExpression } from '../src/schedule/expression.ts'
import { startSchedules, type Schedule } from '../src/schedule/index.ts'

const saigon = 'Asia/Ho_Chi_Minh'
const anchor = new Date('2026-01-01T00:00:00Z')
const list = (expression: string, { zone, after, count = 3 }: { zone?: string; after: string; count?: number }) => {
  const next = readExpression(expression, { zone, anchor })
  const found: string[] = []
  for (let at = next(new Date(after)); at && found.length < count; at = next(at)) found.push(at.toISOString().replace(':00.000Z', 'Z'))
  return found
}

describe('schedule expressions', () => {
  it('follow the wall clock of their time zone', () => {
    expect(list('cron(0 8 * * ? *)', { zone: saigon, after: '2026-11-21T20:00:00Z', count: 2 })).toEqual(['2026-11-22T01:00Z', '2026-11-23T01:00Z'])
    expect(list('cron(30 0 1 * ? *)', { zone: saigon, after: '2026-11-22T00:00:00Z', count: 2 })).toEqual(['2026-11-30T17:30Z', '2026-12-31T17:30Z'])
    expect(list('cron(0 8 * * ? *)', { after: '2026-11-21T08:00:00Z', count: 1 })).toEqual(['2026-11-22T08:00Z'])
  })

  it.each([
    ['a day that short months lack', 'cron(0 0 31 * ? *)', ['2026-05-31T00:00Z', '2026-07-31T00:00Z', '2026-08-31T00:00Z']],
    ['the leap day', 'cron(0 0 29 2 ? *)', ['2028-02-29T00:00Z', '2032-02-29T00:00Z', '2036-02-29T00:00Z']],
    ['the last day of the month', 'cron(15 10 L * ? *)', ['2026-04-30T10:15Z', '2026-05-31T10:15Z', '2026-06-30T10:15Z']],
    ['three days before the last', 'cron(0 0 L-3 4,5 ? *)', ['2026-04-27T00:00Z', '2026-05-28T00:00Z', '2027-04-27T00:00Z']],
    ['the last Sunday', 'cron(0 0 ? 9-11 1L *)', ['2026-09-27T00:00Z', '2026-10-25T00:00Z', '2026-11-29T00:00Z']],
    ['the first Tuesday', 'cron(0 0 ? * TUE#1 *)', ['2026-04-07T00:00Z', '2026-05-05T00:00Z', '2026-06-02T00:00Z']],
    ['the weekday nearest to the first', 'cron(0 0 1W 8-9 ? *)', ['2026-08-03T00:00Z', '2026-09-01T00:00Z', '2027-08-02T00:00Z']],
    ['steps and lists', 'cron(0/30 8,9 ? APR MON-FRI 2026)', ['2026-04-02T08:00Z', '2026-04-02T08:30Z', '2026-04-02T09:00Z']],
    ['no year that is over', 'cron(0 0 1 1 ? 2025)', []],
  ])('know %s', (_what, expression, wanted) => {
    expect(list(expression, { after: '2026-04-02T00:00:00Z' })).toEqual(wanted)
  })

  it('skip a time that the clocks skip, and fire once for one they repeat', () => {
    const zone = 'Europe/Berlin'
    expect(list('cron(30 2 * * ? *)', { zone, after: '2026-03-28T02:00:00Z', count: 2 })).toEqual(['2026-03-30T00:30Z', '2026-03-31T00:30Z'])
    expect(list('cron(30 2 * * ? *)', { zone, after: '2026-10-24T12:00:00Z', count: 2 })).toEqual(['2026-10-25T00:30Z', '2026-10-26T01:30Z'])
  })

  it('count a rate from its start, and name a moment once', () => {
    expect(list('rate(5 minutes)', { after: '2025-06-01T00:00:00Z', count: 2 })).toEqual(['2026-01-01T00:05Z', '2026-01-01T00:10Z'])
    expect(list('rate(1 day)', { after: '2026-03-01T12:00:00Z', count: 1 })).toEqual(['2026-03-02T00:00Z'])
    expect(list('at(2026-11-03T19:00:00)', { zone: saigon, after: '2026-01-01T00:00:00Z' })).toEqual(['2026-11-03T12:00Z'])
    expect(list('at(2026-11-03T19:00:00)', { zone: saigon, after: '2026-11-03T12:00:00Z' })).toEqual([])
  })

  it.each([
    'every day', 'cron(0 8 * * *)', 'cron(0 8 * * * *)', 'cron(0 8 ? * ? *)', 'cron(60 8 * * ? *)', 'cron(a 8 * * ? *)', 'cron(0 8 LW * ? *)',
    'cron(0 8 ? * FRI-MON *)', 'cron(5x 8 * * ? *)', 'cron(0 0 ? * L *)', 'rate(1 minutes)', 'rate(5 minute)', 'rate(0 days)', 'rate(2 weeks)',
    'at(2026-02-30T00:00:00)', 'at(tomorrow)',
  ])('that Scheduler would not take are refused: %s', (expression) => {
    expect(() => readExpression(expression, { anchor })).toThrow(/not valid|names no real time|is not cron|between/)
  })

  it('in no known time zone are refused', () => {
    expect(() => readExpression('rate(1 day)', { zone: 'Asia/Nowhere', anchor })).toThrow(RangeError)
  })

  it('have one latest firing in a span, found without walking through all of them', () => {
    const expressions = fc.constantFrom('cron(0 8 * * ? *)', 'cron(0/7 1-3 1 * ? *)', 'rate(11 minutes)', 'cron(0 0 31 * ? *)')
    fc.assert(fc.property(expressions, fc.integer({ min: 1, max: 20_000 }), (expression, minutes) => {
      const next = readExpression(expression, { zone: saigon, anchor })
      const until = new Date(anchor.getTime() + minutes * 60_000)
      let walked: Date | undefined
      for (let at = next(anchor); at && at <= until; at = next(at)) walked = at
      expect(latest(next, anchor, until)).toEqual(walked)
    }), { numRuns: 60 })
    const began = performance.now()
    expect(latest(readExpression('rate(1 minute)', { anchor }), anchor, new Date('2126-01-01T00:00:00Z'))).toEqual(new Date('2126-01-01T00:00:00Z'))
    expect(performance.now() - began).toBeLessThan(1000)
  })
})

describe('schedules', () => {
  let directory = ''
  let offset = 0
  let fired: string[] = []
  let running: ReturnType<typeof startSchedules>[] = []
  const now = () => new Date(Date.now() + offset)
  const setClock = (at: string) => (offset = new Date(at).getTime() - Date.now())
  const daily = (name: string, fire?: Schedule['fire']): Schedule => ({
    name,
    expression: 'cron(0 8 * * ? *)',
    timezone: saigon,
    fire: fire ?? ((at) => Promise.resolve(void fired.push(`${name} ${at.toISOString()}`))),
  })
  const start = (...schedules: Schedule[]) => {
    const started = startSchedules({ schedules, now, stateFile: join(directory, 'schedules.json') })
    running.push(started)
    return started
  }
  const quiet = (schedules: ReturnType<typeof startSchedules>) => vi.waitFor(() => expect(schedules.idle()).toBe(true), { timeout: 60_000 })

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'schedules-'))
    fired = []
    running = []
    setClock('2026-11-22T00:00:00Z')
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await Promise.all(running.map((each) => each.stop()))
    rmSync(directory, { recursive: true })
  })

  it('do not make up for the time before they first existed', async () => {
    const schedules = start(daily('a'))
    await schedules.onClockChange()
    expect(schedules.idle()).toBe(true)
    expect(fired).toEqual([])
  })

  it('fire as the clock reaches them', async () => {
    const schedules = start(daily('a'), daily('b'))
    // They exist since midnight: a machine too busy to be in time fires them late, and not never.
    setClock('2026-11-22T00:59:59.300Z')
    await schedules.onClockChange()
    await vi.waitFor(() => expect(fired).toHaveLength(2), { timeout: 60_000 })
    await quiet(schedules)
    expect(fired.toSorted()).toEqual(['a 2026-11-22T01:00:00.000Z', 'b 2026-11-22T01:00:00.000Z'])
  })

  it('fire once, for the latest time, when the clock jumps past many', async () => {
    const schedules = start(daily('a'))
    setClock('2027-02-01T00:00:00Z')
    await schedules.onClockChange()
    await quiet(schedules)
    await schedules.onClockChange()
    expect(fired).toEqual(['a 2027-01-31T01:00:00.000Z'])
  })

  it('fire again in the time that a clock set back lives through again', async () => {
    const schedules = start(daily('a'))
    for (const at of ['2026-11-22T02:00:00Z', '2026-11-20T00:00:00Z', '2026-11-20T02:00:00Z']) {
      setClock(at)
      await schedules.onClockChange()
      await quiet(schedules)
    }
    expect(fired).toEqual(['a 2026-11-22T01:00:00.000Z', 'a 2026-11-20T01:00:00.000Z'])
  })

  it('make up once at start for what was missed in the last 24 hours, and not for older', async () => {
    await start(daily('a')).stop()
    setClock('2026-11-25T00:59:00Z')
    const second = start(daily('a'))
    await quiet(second)
    await second.stop()
    setClock('2026-11-26T00:59:00Z')
    await quiet(start(daily('a')))
    expect(fired).toEqual(['a 2026-11-24T01:00:00.000Z', 'a 2026-11-25T01:00:00.000Z'])
    setClock('2026-12-30T00:00:00Z')
    const monthly = { ...daily('m'), expression: 'cron(0 8 1 * ? *)' }
    await start(monthly).stop()
    setClock('2027-01-05T00:00:00Z')
    const late = start(monthly)
    await late.onClockChange()
    expect(late.idle()).toBe(true)
    expect(fired).toHaveLength(2)
  })

  it('do not fire again after a restart what was done', async () => {
    const first = start(daily('a'))
    setClock('2026-11-22T01:30:00Z')
    await first.onClockChange()
    await quiet(first)
    await first.stop()
    const second = start(daily('a'))
    await second.onClockChange()
    await quiet(second)
    expect(fired).toHaveLength(1)
    expect(JSON.parse(readFileSync(join(directory, 'schedules.json'), 'utf8'))).toMatchObject({ a: { done: '2026-11-22T01:00:00.000Z' } })
  })

  it('try a failed firing again, with the same due time, and are not idle before', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const tries: string[] = []
    const schedules = start(daily('a', (at) => {
      tries.push(at.toISOString())
      return tries.length < 3 ? Promise.reject(new Error('not now')) : Promise.resolve()
    }))
    setClock('2026-11-22T01:00:01Z')
    await schedules.onClockChange()
    expect(schedules.idle()).toBe(false)
    await quiet(schedules)
    expect(tries).toEqual(Array.from({ length: 3 }, () => '2026-11-22T01:00:00.000Z'))
  })

  it('keep a failed firing over a restart', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const first = start(daily('a', () => Promise.reject(new Error('never'))))
    setClock('2026-11-22T01:00:01Z')
    await first.onClockChange()
    await first.stop()
    await quiet(start(daily('a')))
    expect(fired).toEqual(['a 2026-11-22T01:00:00.000Z'])
  })

  it('fire on demand, by name', async () => {
    const schedules = start(daily('a'))
    await schedules.fireNow('a')
    expect(fired).toHaveLength(1)
    await expect(schedules.fireNow('b')).rejects.toThrow('There is no schedule named b')
  })

  it('need different names', () => {
    expect(() => startSchedules({ schedules: [daily('a'), daily('a')], now, stateFile: join(directory, 'x.json') })).toThrow('one name')
  })
})
