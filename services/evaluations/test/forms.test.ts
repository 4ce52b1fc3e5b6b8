import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { projectGrants, projectTree } from '@nen-nep/service-kit'
import { sectionsOf } from '../src/paper/sections.ts'
import { opened, room, tree, type Room } from './room.ts'
import { wordsIn } from './word.ts'

let r: Room
const lead = 'mem_secretary9'
const from = '2020-01-01'
const text = `I. Ưu điểm, kết quả đạt được
Dự đủ các kỳ sinh hoạt.
II. Hạn chế: còn ít phát biểu
V: Trách nhiệm
Trách nhiệm thuộc về tôi.
VII. Tự nhận mức xếp loại: xin nhận mức tốt`
const form = async (as: string, asked: object) => {
  const made = await r.post(as, '/papers', asked)
  expect([made.status, made.body.code]).toEqual([201, undefined])
  await r.quiet()
  return wordsIn(new Uint8Array(await (await fetch(String((await r.get(as, `/papers/${String(made.body.id)}`)).body.url))).arrayBuffer()))
}
const review = (cell: string, member: string) => ({ kind: 'REVIEW', recordId: `rec_2026.${cell}.${member}` })
const report = (org: string) => ({ kind: 'REPORT', collectiveId: `col_2026.${org}` })
const write = (member: string, cell: string, body: object) => r.put(`mem_${member}`, `/records/rec_2026.${cell}.${member}/review`, body, { ifMatch: '"0"' })

beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await projectGrants(r.table, [...['a9', 'b9'].map((name) => ({ memberId: `mem_${name}`, version: 1, grants: [{ role: 'MEMBER' as const, orgId: 'org_cell9', from }] })), { memberId: 'mem_x', version: 1, grants: [{ role: 'MEMBER', orgId: 'org_school', from }] }])
  await opened(r)
  await write('a9', 'cell9', { text, selfClass: 'GOOD' })
  await r.post('mem_a9', '/records/rec_2026.cell9.a9/review/submission')
  await write('b9', 'cell9', { text: 'Tôi viết liền một mạch.' })
})
afterAll(() => r.stop())

describe('the forms of the year as Word files', () => {
  test('2C of a member of a neighbourhood: what they wrote under its headings, empty ones for the pen, their figures, and room for verdicts', async () => {
    const lines = await form('mem_a9', review('cell9', 'a9'))
    const from = (first: string) => lines.slice(lines.indexOf(first))
    expect(lines).toEqual(expect.arrayContaining(['CHI BỘ KHU PHỐ 9', 'BẢN KIỂM ĐIỂM', 'Cá nhân năm 2026', 'Mẫu 2C: dùng cho đảng viên ngoài hệ thống chính trị.', 'Họ và tên: Trần Thị a9', 'Số liệu cả năm', 'NGƯỜI TỰ KIỂM ĐIỂM', 'Cấp có thẩm quyền quyết định mức']))
    expect(from('I. Ưu điểm, kết quả đạt được').slice(0, 4)).toEqual(['I. Ưu điểm, kết quả đạt được', 'Dự đủ các kỳ sinh hoạt.', 'II. Hạn chế, khuyết điểm và nguyên nhân', 'Hạn chế: còn ít phát biểu'])
    expect(from('V. Trách nhiệm').slice(1, 3)).toEqual(['Trách nhiệm thuộc về tôi.', 'VI. Phương hướng, biện pháp khắc phục'])
    expect(from('VII. Tự nhận mức xếp loại').slice(1, 3)).toEqual(['Tự nhận mức xếp loại: xin nhận mức tốt', 'Hoàn thành tốt nhiệm vụ.'])
  })

  test('2B of who leads, and 2A of a member of an office; empty, to be written on by hand', async () => {
    expect(await form(lead, review('cell9', 'secretary9'))).toEqual(expect.arrayContaining(['Mẫu 2B: dùng cho cá nhân giữ chức vụ lãnh đạo, quản lý.', 'Chức vụ trong chi bộ: Bí thư', 'Về tư tưởng chính trị', 'Việc thực hiện cam kết tu dưỡng, rèn luyện', 'III. Kết quả khắc phục hạn chế, khuyết điểm đã chỉ ra', 'IV. Giải trình những vấn đề được gợi ý kiểm điểm']))
    expect(await form('mem_x', review('school', 'x'))).toContain('Mẫu 2A: dùng cho cá nhân không giữ chức vụ lãnh đạo, quản lý.')
  })

  test('show a review that is still written to its author alone, and whole where nothing is numbered', async () => {
    expect(await form('mem_b9', review('cell9', 'b9'))).toContain('Tôi viết liền một mạch.')
    const forLeader = await form(lead, review('cell9', 'b9'))
    expect([forLeader.includes('Tôi viết liền một mạch.'), forLeader.includes('I. Ưu điểm, kết quả đạt được')]).toEqual([false, true])
  })

  test('01 of a body, for those who read its report', async () => {
    await r.put(lead, '/collectives/col_2026.cell9/report', { text: 'I. Ưu điểm, kết quả đạt được\nĐủ chỉ tiêu.', selfClass: 'GOOD' }, { ifMatch: '"0"' })
    expect((await r.post('mem_ward', '/papers', report('cell9'))).body.code).toBe('collective.not-yours')
    await r.post(lead, '/collectives/col_2026.cell9/report/submission')
    expect(await form('mem_ward', report('cell9'))).toEqual(expect.arrayContaining(['BÁO CÁO', 'Kiểm điểm tập thể năm 2026', 'Mẫu 01: dùng cho tập thể.', 'Đủ chỉ tiêu.', 'Nhận xét của cấp ủy cấp trên', 'T/M TẬP THỂ']))
  })

  test('stand under the letterhead that their body has set', async () => {
    await projectTree(r.table, 2, tree.map((node) => ({ ...node, ...(node.id === 'org_cell9' ? { letterhead: { superior: 'Đảng ủy phường', place: 'Khu phố 9', acting: 'T/M CHI BỘ' } } : {}) })))
    expect(await form(lead, report('cell9'))).toEqual(expect.arrayContaining(['ĐẢNG ỦY PHƯỜNG', 'CHI BỘ KHU PHỐ 9', expect.stringMatching(/^Khu phố 9, ngày/), 'T/M CHI BỘ']))
  })

  test('of others are nobody’s to take, and to strangers do not exist', async () => {
    expect([(await r.post('mem_b9', '/papers', review('cell9', 'a9'))).body.code, (await r.post('mem_a9', '/papers', report('cell9'))).body.code]).toEqual(['sheet.not-yours', 'collective.not-yours'])
    for (const [asked, none] of [[review('cell9', 'a9'), review('none', 'a9')], [report('cell9'), report('none')]] as const) {
      const answers = [await r.post('mem_secretary8', '/papers', asked), await r.post('mem_secretary8', '/papers', none)]
      expect([answers[0]!.status, answers[0]!.body]).toEqual([404, answers[1]!.body])
    }
    expect(r.parked).toEqual([])
  })
})

test('a heading begins its part by its number alone; more parts than the form has are none of its parts', () => {
  expect(sectionsOf('Mở đầu\nII) Còn chậm\nmột việc', ['Ưu điểm', 'Hạn chế'])).toEqual([{ title: 'I. Ưu điểm', text: ['Mở đầu'] }, { title: 'II. Hạn chế', text: ['Còn chậm', 'một việc'] }])
  expect([sectionsOf('không đánh số', ['Ưu điểm']), sectionsOf('I. một\nII. hai', ['Ưu điểm'])]).toEqual([undefined, undefined])
})
