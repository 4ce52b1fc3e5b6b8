import { expect } from 'vitest'
import { RATE, storm } from './storm.ts'

/** What holds in a storm of so many mails: each once, twice only where no answer came, none to who refuses, urgent ones first, at the pace. */
export async function expectOrder(many: number): Promise<void> {
  const s = await storm(many)
  try {
    const few = s.invited.slice(0, 20)
    await s.invite('small', few)
    await s.work()
    await s.settle()
    const refusing = [s.gone[0]!.mail, s.gone[1]!.mail]
    await s.report(refusing[0]!, 'Bounce')
    await s.report(refusing[1]!, 'Complaint')
    const before = s.gone.length
    await s.hog()
    await s.invite('large')
    await s.work()
    expect(s.gone.length).toBe(before)
    await s.callOff('small')
    await s.work()
    const minutes = await s.settle()

    const sent = s.gone.slice(before)
    const times = Map.groupBy(s.gone, ({ mail }) => mail.id)
    for (const [id, all] of times) expect(all.length).toBeLessThanOrEqual(s.unanswered.has(id) ? 2 : 1)
    expect(sent.filter(({ mail }) => refusing.some(({ to }) => to.address === mail.to.address))).toEqual([])
    const addressed = new Set(sent.filter(({ mail }) => mail.subject.startsWith('Giấy mời')).map(({ mail }) => mail.to.address))
    expect(addressed.size).toBe(many - refusing.length)
    const [urgent, plain] = [sent.filter(({ mail }) => mail.subject.startsWith('Thông báo không họp')), sent.filter(({ mail }) => mail.subject.startsWith('Giấy mời'))]
    expect(new Set(urgent.map(({ mail }) => mail.to.address)).size).toBe(few.length - refusing.length)
    expect(Math.max(...urgent.map(({ at }) => at))).toBeLessThanOrEqual(Math.min(...plain.map(({ at }) => at)))
    // A slot may be used up to a second late, and repeats of what got no answer have none of their own.
    const within = (at: number, ms: number) => sent.filter((one) => one.at >= at && one.at < at + ms).length
    for (const { at } of sent) expect(within(at, 1_000)).toBeLessThanOrEqual(RATE * 2)
    for (const { at } of sent) expect(within(at, 10_000)).toBeLessThanOrEqual(RATE * 11)
    // The queue drains at the configured rate as long as no slot is lost: counted, since how fast this machine is says nothing of the pace.
    const { slots, asked, reserved } = await s.used()
    const block = Math.floor(RATE / 2)
    expect(reserved - slots).toBeLessThanOrEqual(block * (minutes + 3))
    expect(slots).toBeLessThanOrEqual(asked + 10 * RATE + few.length + refusing.length)
  } finally {
    await s.r.stop()
  }
}
