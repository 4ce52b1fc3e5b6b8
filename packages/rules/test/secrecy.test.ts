import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Classification, classificationFor, harmless, levels, mailPlaces, marked, markedIn, questionsIn, unfitPlaces } from '../src/secrecy/index.ts'

const words = (text: string) => markedIn(text).map((one) => one.words)

describe('a classification', () => {
  test('above internal is refused, and the refusal names the law', () => {
    expect(Classification.options.filter((level) => classificationFor(level).allowed)).toEqual(['NORMAL', 'INTERNAL'])
    for (const level of ['MAT', 'TOI_MAT', 'TUYET_MAT'] as const) expect(classificationFor(level)).toEqual({ allowed: false, level, source: '117/2025/QH15' })
    expect(Object.keys(levels)).toEqual(Classification.options)
  })
})

describe('a marked word', () => {
  test.each(['mật', 'MẬT', 'Công văn mật', 'cong-van_MAT.docx', 'CV_mat2.pdf', 'Báo cáo (Mật) quý 4', 'm\u1EADt', 'ma\u0302\u0323t', 'm\u200B\u1EADt.pdf'])('is found in “%s”', (text) => expect(words(text)).not.toEqual([]))
  test('is named once, as its longest phrase', () => {
    expect(words('Tuyệt mật – TUYỆT MẬT')).toEqual(['tuyệt mật'])
    expect(words('Danh mục bí mật nhà nước')).toEqual(['bí mật nhà nước'])
    expect(words('ho_so_nhan_su va ky luat')).toEqual(['hồ sơ nhân sự', 'kỷ luật'])
  })
  test.each(['Đổi mật khẩu', 'bảo mật thông tin', 'gặp gỡ thân mật', 'mật ong rừng', 'bao mat', 'mat khau wifi', 'Danh sách vắng mặt', 'vang mat thang 11', 'Mặt trận Tổ quốc', 'mat tran to quoc', 'mất điện', 'mắt', 'matlab', 'formats.xlsx', 'Giữ gìn kỷ cương, kỷ luật', 'Bỏ phiếu bí mật'])('is none in “%s”', (text) => expect(words(text)).toEqual([]))
  test('beside an everyday word is still found', () => expect(words('mật khẩu của tài liệu mật')).toEqual(['tài liệu mật']))
  test('is found whatever stands around it, in any case, composed or not', () => {
    const list = [...marked.STATE_SECRET, ...marked.PERSONNEL]
    const around = fc.constantFrom('', 'Báo cáo ', '2026_', 'x-')
    fc.assert(fc.property(fc.constantFrom(...list), around, fc.constantFrom('NFC', 'NFD'), fc.boolean(), (word, before, form, loud) => {
      const text = `${before}${loud ? word.toUpperCase() : word}`.normalize(form)
      expect(words(text)).toEqual([word])
    }))
  })
  test('is in no everyday word, with or without marks', () => {
    for (const text of harmless) expect([text, words(text), words(text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd'))]).toEqual([text, [], []])
  })
  test('is shown with its place, and texts without one bring no question', () =>
    expect(questionsIn([{ pointer: '/venue', text: 'Nhà văn hóa' }, { pointer: '/agenda/1', text: 'Xét kỷ luật' }])).toEqual([{ pointer: '/agenda/1', text: 'Xét kỷ luật', found: [{ words: 'kỷ luật', hint: 'PERSONNEL' }] }]))
})

describe('a mail', () => {
  test('can be filled with no rating, vote or discipline', () => {
    for (const name of ['rating', 'class', 'score', 'vote', 'votes', 'discipline', 'review', 'proposed', 'citizenId', 'reason']) expect([name, unfitPlaces([], [name])]).toEqual([name, [name]])
    expect(unfitPlaces([], mailPlaces)).toEqual([])
    expect(unfitPlaces(['name', 'agenda', 'month'], [])).toEqual(['name', 'agenda'])
  })
})
