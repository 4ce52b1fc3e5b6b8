/** Words of guests and superiors at a meeting. */
export const words = {
  title: 'Khách và cấp trên dự họp',
  add: 'Thêm người dự',
  kind: 'Dự với tư cách',
  kindHint: 'Cấp ủy viên phụ trách là người cấp trên phân công theo dõi chi bộ. Mọi khách dự đều được ghi vào biên bản.',
  kinds: { OVERSEER: 'Cấp ủy viên phụ trách', GUEST: 'Khách mời', UNIT_HEAD: 'Thủ trưởng đơn vị', OBSERVER: 'Dự khán, học tập' },
  name: 'Họ và tên *',
  nameHint: 'Ghi đủ họ tên, ví dụ: “Trần Văn Bình”.',
  duty: 'Chức vụ (không bắt buộc)',
  dutyHint: 'Ví dụ: “Đảng ủy viên phường”.',
  missing: 'Nhập họ và tên.',
  remove: 'Bỏ tên',
  label: (name: string) => `Người dự họp: ${name}`,
}
