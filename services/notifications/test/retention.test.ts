import { expect, test } from 'vitest'
import { runSchedule } from '../src/reactions.ts'
import { opened, room } from './room.ts'

test('A mail is forgotten with its addressee 400 days after it was asked for, and who can be reached stays known', async () => {
  const r = await room()
  try {
    await r.hear(opened())
    await r.work()
    r.at('2028-01-03T02:00:00.000Z')
    expect(await runSchedule(r.post, 'retention', true)).toMatchObject({ swept: 1 })
    r.at('2028-01-04T02:00:00.000Z')
    const counted = (await runSchedule(r.post, 'retention', true)) as { swept: number }
    expect(await runSchedule(r.post, 'retention')).toEqual(counted)
    expect(counted.swept).toBeGreaterThan(3)
    expect(await runSchedule(r.post, 'retention')).toEqual({ swept: 0 })
    r.at('2026-12-01T02:00:00.000Z')
    await r.hear(opened({ meetingId: 'mtg_cell8.2026.zzzzzz' }))
    await r.work()
    expect((await r.mails('bi.thu8@example.vn')).length).toBe(2)
  } finally {
    await r.stop()
  }
})
