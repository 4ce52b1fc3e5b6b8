/** Words of the page about badges of the Party. */
export const words = {
  title: 'Xét tặng Huy hiệu Đảng',
  lead: 'Tuổi đảng tính từ ngày vào Đảng, trừ thời gian gián đoạn. Danh sách tự lập theo hồ sơ; cấp có thẩm quyền xét và quyết định.',
  round: 'Đợt trao',
  roundHint: 'Bốn đợt mỗi năm: 03/02, 19/05, 02/09, 07/11.',
  all: 'Cả người đã lỡ đợt trước và người chỉ tặng sớm khi bệnh nặng',
  none: 'Không có đồng chí nào đến mốc Huy hiệu trong đợt này.',
  total: (years: number, count: number) => `Huy hiệu ${years} năm: ${count} đồng chí`,
  years: (years: number) => `${years} năm`,
  reached: (date: string) => `đủ tuổi đảng ngày ${date}`,
  bases: { DUE: 'Đến đợt', MISSED: 'Lỡ đợt trước', EARLY: 'Chỉ tặng sớm khi bệnh nặng', POSTHUMOUS: 'Truy tặng' },
  how: 'Khi có quyết định, mở hồ sơ từng đồng chí và ghi Huy hiệu ở mục khen thưởng.',
  columns: { name: 'Họ và tên', cell: 'Chi bộ', badge: 'Huy hiệu', reached: 'Ngày đủ tuổi đảng', age: 'Tuổi đảng', basis: 'Diện xét' },
}
