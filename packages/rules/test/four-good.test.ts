import { describe, expect, test } from 'vitest'
import { Criteria } from '../src/index.ts'
import { fourGoodSheet } from '../src/packs/four-good/sheet.ts'

const facts = { targets: { part: 4, whole: 4 }, tasksOwned: { part: 6, whole: 6 }, attendance: { part: 18, whole: 20 }, unexcused: 0, disunity: false, memberDisciplined: false, membersNotCompleted: 0 }
const said = { held: true, discussion: true, dues: true, exemplary: true }

describe('the list of a four-good cell', () => {
  test('may be published, though its lines give no points', () => expect(Criteria.checkSet(fourGoodSheet)).toEqual([]))

  test('is met when every line is, by the record or by what the cell says', () => {
    const { passed, heads, why } = Criteria.assess(fourGoodSheet, facts, said)
    expect([passed, heads.map((head) => head.passed)]).toEqual([true, [true, true, true, true]])
    expect(why.at(-1)).toBe('Đạt cả các tốt.')
  })

  test('is not met when one line is not, and names it under its head', () => {
    const { passed, heads, why } = Criteria.assess(fourGoodSheet, { ...facts, attendance: { part: 17, whole: 20 } }, said)
    expect([passed, heads.map((head) => head.passed)]).toEqual([false, [true, false, true, true]])
    expect(why).toEqual([
      'Hoàn thành tốt nhiệm vụ chính trị: đạt.', 'Chất lượng sinh hoạt tốt: chưa đạt ở Tỷ lệ dự họp từ 90%, không ai vắng không lý do.', 'Đoàn kết, kỷ luật tốt: đạt.', 'Cán bộ, đảng viên tốt: đạt.', 'Đạt 3/4 tốt.',
    ])
  })

  test('stays open as long as somebody has to say something, unless a line has failed already', () => {
    const open = Criteria.assess(fourGoodSheet, facts, { ...said, dues: undefined })
    expect([open.passed, open.heads[2]]).toMatchObject([null, { passed: null, why: 'Đoàn kết, kỷ luật tốt: còn chờ đánh giá Đóng đảng phí đầy đủ, đúng hạn.' }])
    expect(Criteria.assess(fourGoodSheet, { ...facts, disunity: true }, { ...said, dues: undefined }).passed).toBe(false)
    expect(Criteria.assess(fourGoodSheet, {}, {}).heads.every(({ passed }) => passed === null)).toBe(true)
  })

  test('keeps what a person says over the record, and says both', () => {
    const { items } = Criteria.assess(fourGoodSheet, { ...facts, disunity: true }, { ...said, united: true })
    expect(items.find(({ code }) => code === 'united')).toMatchObject({ passed: true, source: 'entered', why: 'Chi bộ đánh giá đạt; theo số liệu: Để mất đoàn kết nội bộ: có. Chưa đạt.' })
  })

  test('takes yes and no only, and no line may carry points', () => {
    expect(Criteria.scoreSheet(fourGoodSheet, facts, { dues: 5 }).problems.map(({ code }) => code)).toEqual(['criteria.bad-entry'])
    const paid = { ...fourGoodSheet, items: fourGoodSheet.items.map((item) => (item.code === 'dues' ? { ...item, max: 3 } : item)) }
    expect(Criteria.checkSet(paid).map(({ code, at }) => `${code} ${at}`)).toEqual(['criteria.pass-has-points dues'])
  })
})
