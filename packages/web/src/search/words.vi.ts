/** Words of the page that finds everything. */
export const words = {
  title: 'Tìm kiếm',
  field: 'Tìm gì (gõ không dấu cũng được)',
  hint: 'Ít nhất hai chữ cái của tên người, chi bộ, buổi họp, nhiệm vụ hoặc văn bản, ví dụ: chuyen de; khu pho 9.',
  groups: { people: 'Đảng viên', bodies: 'Tổ chức', meetings: 'Buổi họp', tasks: 'Nhiệm vụ', papers: 'Văn bản, chỉ đạo' },
  none: 'Không tìm thấy gì như vậy trong phạm vi của đồng chí.',
  found: (count: number) => `${count} kết quả`,
  more: (count: number) => `Còn ${count} kết quả nữa. Đồng chí gõ thêm chữ để thu hẹp.`,
  draft: 'Dự thảo',
  sent: 'Chỉ đạo đã gửi',
  received: 'Chỉ đạo đã nhận',
}
