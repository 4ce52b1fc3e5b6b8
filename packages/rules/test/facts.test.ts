import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Facts } from '../src/index.ts'

const count = fc.nat({ max: 500 })

describe('a condition', () => {
  it('holds, fails, or is not known', () => {
    const condition = { fact: 'attendance', test: 'AT_LEAST', limit: 9_000 } as const
    expect(Facts.holds(condition, { attendance: { part: 9, whole: 10 } })).toBe(true)
    expect(Facts.holds(condition, { attendance: { part: 89, whole: 99 } })).toBe(false)
    expect(Facts.holds(condition, {})).toBeUndefined()
    expect(Facts.holds(condition, { attendance: true })).toBeUndefined()
  })

  it('fails as a group when one fails, even if another is not known', () => {
    const conditions = [{ fact: 'unknown', test: 'IS', value: true }, { fact: 'unexcused', test: 'AT_MOST', limit: 0 }] as const
    expect(Facts.allHold(conditions, { unexcused: 1 })).toBe(false)
    expect(Facts.allHold(conditions, { unexcused: 0 })).toBeUndefined()
    expect(Facts.allHold(conditions, { unexcused: 0, unknown: true })).toBe(true)
    expect(Facts.allHold([], {})).toBe(true)
  })

  it('compares a share by its counts', () => {
    fc.assert(fc.property(count, count, fc.nat({ max: 10_000 }), (part, whole, limit) => {
      const ask = (test: 'AT_LEAST' | 'AT_MOST' | 'MORE_THAN' | 'BELOW') => Facts.holds({ fact: 'x', test, limit }, { x: { part, whole } })
      expect(ask('AT_MOST')).toBe(!ask('MORE_THAN'))
      expect(ask('BELOW')).toBe(!ask('AT_LEAST'))
      expect(ask('AT_LEAST')).toBe(BigInt(part) * 10_000n >= BigInt(limit) * BigInt(whole))
      if (whole === 0 && part === 0) expect([ask('AT_LEAST'), ask('AT_MOST'), ask('MORE_THAN'), ask('BELOW')]).toEqual([true, true, false, false])
      if (ask('MORE_THAN')) expect(ask('AT_LEAST')).toBe(true)
    }))
  })

  it('explains itself', () => {
    const attendance = { part: 6, whole: 8 }
    expect(Facts.explain({ fact: 'attendance', test: 'AT_LEAST', limit: 9_000 }, { attendance })).toBe('Tỷ lệ dự họp: 6/8 (75%), cần từ 90% trở lên')
    expect(Facts.explain({ fact: 'speakers', test: 'MORE_THAN', limit: 5_000 }, { speakers: { part: 0, whole: 0 } })).toBe('Tỷ lệ đảng viên phát biểu: không có việc nào để tính, cần trên 50%')
    expect(Facts.explain({ fact: 'unexcused', test: 'AT_MOST', limit: 0 }, { unexcused: 2 })).toBe('Số vắng không lý do: 2, không quá 0')
    expect(Facts.explain({ fact: 'disciplined', test: 'IS', value: true }, { disciplined: false })).toBe('Bị kỷ luật trong năm: không')
    expect(Facts.explain({ fact: 'disciplined', test: 'IS', value: true }, {})).toBe('Bị kỷ luật trong năm: chưa có số liệu')
    expect(Facts.explain({ fact: 'disciplined', test: 'IS', value: true }, { disciplined: 3 })).toContain('chưa có số liệu')
    expect(Facts.explain({ fact: 'local', test: 'AT_LEAST', limit: 1 }, { local: 2 })).toBe('local: 2, cần từ 1 trở lên')
  })
})
