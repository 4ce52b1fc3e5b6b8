import { shortHash, type RosterMember, type TreeNode } from '@nen-nep/contracts'
import { freshTable, type inProcess } from '@nen-nep/testing'
import { projectGrants, projectTree, putRow } from '@nen-nep/service-kit'
import { stores } from '@nen-nep/evaluations'
import { rosterKey, rosterRow } from '../src/roster/projection.ts'

export const orgOf = (name: string) => `org_${shortHash(8, name)}`
export const memOf = (name: string) => `mem_${shortHash(8, name)}`
export const ROOT = orgOf('district')
const CELLS = 204
const MEMBERS = 9_791

/** A district as the sample has it: 50 grassroots organisations, 204 bodies that hold 9,791 members, ids as the registry makes them. */
export function bigDistrict(): { tree: TreeNode[]; cells: string[]; sizes: Map<string, number> } {
  const tree: TreeNode[] = [{ id: ROOT, name: 'Đảng bộ quận', type: 'SUPERIOR_ORG', from: '2020-01-01' }]
  const cells: string[] = []
  for (let org = 0; org < 50; org++) {
    const isCell = org >= 26
    const id = orgOf(`organisation ${org}`)
    tree.push({ id, parentId: ROOT, name: `Đảng bộ cơ sở ${org}`, type: isCell ? 'CELL_GRASSROOTS' : 'GRASSROOTS_ORG', from: '2020-01-01' })
    if (isCell) cells.push(id)
  }
  for (let cell = 0; cells.length < CELLS; cell++) {
    const id = orgOf(`cell ${cell}`)
    tree.push({ id, parentId: orgOf(`organisation ${cell % 26}`), name: `Chi bộ ${cell}`, type: 'CELL_SUBORDINATE', from: '2020-01-01' })
    cells.push(id)
  }
  const sizes = new Map(cells.map((id, at) => [id, Math.floor(MEMBERS / CELLS) + (at < MEMBERS % CELLS ? 1 : 0)]))
  return { tree, cells, sizes }
}

export const membersOf = (cellId: string, count: number): RosterMember[] =>
  Array.from({ length: count }, (_, at) => ({ id: memOf(`${cellId} ${at}`), name: `Nguyễn Văn ${shortHash(4, cellId, String(at))}`, status: 'OFFICIAL', flags: [], roles: at === 0 ? ['SECRETARY'] : [], since: '2020-01-01', admittedOn: '2012-05-19' }))

/** The district in a table of its own, with an officer and the secretaries of its first ward. */
export async function districtTable(dynamodb: string) {
  const table = await freshTable(dynamodb)
  const { tree, cells, sizes } = bigDistrict()
  await projectTree(table, 1, tree)
  await projectGrants(table, [{ memberId: 'mem_officer', version: 1, grants: [{ role: 'OFFICER', orgId: ROOT, from: '2020-01-01' }] }])
  const cell = orgOf('cell 0')
  await projectGrants(table, [{ memberId: memOf(`${cell} 0`), version: 1, grants: [{ role: 'SECRETARY', orgId: cell, from: '2020-01-01' }, { role: 'MEMBER', orgId: cell, from: '2020-01-01' }] }])
  await projectGrants(table, [{ memberId: memOf(`${cell} 5`), version: 1, grants: [{ role: 'MEMBER', orgId: cell, from: '2020-01-01' }] }])
  await projectGrants(table, [{ memberId: 'mem_ward', version: 1, grants: [{ role: 'SECRETARY', orgId: orgOf('organisation 0'), from: '2020-01-01' }] }])
  await Promise.all(cells.map((id) => putRow(table, { row: rosterRow(rosterKey(id), { version: 1, members: membersOf(id, id === cell ? 30 : (sizes.get(id) ?? 0)) }), when: { is: 'any' } })))
  return { table, cells, cell, stores: stores(table) }
}
export type Call = ReturnType<typeof inProcess>

const sentences = `Trong năm 2026 tôi luôn giữ vững lập trường tư tưởng, kiên định mục tiêu, chấp hành nghiêm Điều lệ và nghị quyết của chi bộ.
Tôi tham gia đầy đủ mười một trên mười hai kỳ sinh hoạt, vắng một kỳ vì đưa mẹ đi khám bệnh và đã báo cáo bí thư trước hai ngày.
Được phân công theo dõi tổ dân phố số 4, tôi vận động mười bảy hộ tham gia phân loại rác tại nguồn, trong đó mười lăm hộ duy trì đến cuối năm.
Về học tập và làm theo Bác, tôi đăng ký việc tiết kiệm giấy in và đã giảm được khoảng bốn ram giấy so với năm trước tại cơ quan.
Tôi viết bài dự thi tìm hiểu truyền thống của phường, được giải khuyến khích, và hướng dẫn ba đoàn viên trẻ tìm tư liệu.
Hạn chế của tôi là phát biểu trong sinh hoạt còn ít, có kỳ chưa chuẩn bị trước ý kiến về nội dung chuyên đề.
Việc nắm bắt dư luận ở khu tập thể cũ có lúc chậm; chuyện ồn ào quanh quán karaoke tháng Bảy tôi biết sau khi phường đã lập biên bản.
Nguyên nhân chủ quan là tôi ngại va chạm, chưa sắp xếp được thời gian giữa việc nhà và việc chung.
Nguyên nhân khách quan là sáu tháng đầu năm cơ quan sáp nhập, khối lượng hồ sơ phải bàn giao tăng gần gấp đôi.
Những hạn chế chi bộ nêu năm 2025 về việc nộp báo cáo trễ, tôi đã khắc phục: cả bốn báo cáo quý đều nộp trước ngày mười.
Đối với nhiệm vụ chuyên môn, tôi hoàn thành chín trên chín đầu việc, hai việc vượt tiến độ, không có đơn thư khiếu nại.
Tôi giữ mối liên hệ với chi ủy nơi cư trú, dự hai buổi họp mặt và đóng góp cho quỹ khuyến học ba trăm nghìn đồng.
Trong gia đình, vợ chồng tôi chấp hành chủ trương của địa phương, con trai tham gia nghĩa vụ quân sự từ tháng Hai.
Sang năm 2027 tôi sẽ chuẩn bị ý kiến bằng giấy trước mỗi kỳ sinh hoạt và gửi cho tổ trưởng tổ đảng trước một ngày.
Tôi nhận giúp đỡ một quần chúng ưu tú ở khu phố, mỗi tháng gặp một lần và ghi nhận xét gửi chi bộ.
Tôi sẽ cùng mặt trận khu phố lập danh sách những nhà trọ chưa khai báo tạm trú để kiến nghị công an phường.
Về tự phê bình, tôi nhận thấy mình nóng nảy khi tranh luận về kinh phí sửa nhà văn hóa, đã xin lỗi đồng chí phó bí thư ngay sau buổi họp.
Tôi cam kết không uống rượu bia trong giờ làm việc, không đăng tin chưa kiểm chứng lên mạng xã hội.
Qua các mặt trên, tôi tự nhận mức hoàn thành tốt nhiệm vụ và mong các đồng chí góp ý thêm để tôi tiến bộ.
Kiến nghị chi ủy bố trí tài liệu sinh hoạt chuyên đề sớm hơn, nhất là với các đồng chí cao tuổi cần chữ to.`

/** Exactly 2,400 characters of the kind people write, without a sentence twice. */
export const review = (mark: string) => `${sentences} ${mark}`.padEnd(2_400, ' Xin cảm ơn các đồng chí đã lắng nghe.').slice(0, 2_399 - mark.length) + `${mark}.`
