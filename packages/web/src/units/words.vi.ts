/** Words of a joint cell's figures by unit. */
export const words = {
  title: 'Số liệu theo đơn vị',
  of: (cell: string) => `${cell}: số liệu theo đơn vị`,
  lead: 'Chi bộ ghép gồm nhiều đơn vị. Các phần cộng lại đúng bằng cả chi bộ; biểu quyết và tỷ lệ vẫn tính chung một chi bộ.',
  notJoint: 'Chi bộ này không ghép nhiều đơn vị, nên mọi số liệu nằm ở một dòng.',
  none: 'Không thuộc đơn vị nào',
  all: 'Cả chi bộ',
  percent: (value: string) => `${value}%`,
  nothing: '–',
  back: 'Quay lại chi bộ',
  open: 'Số liệu theo đơn vị (chi bộ ghép)',
  columns: { unit: 'Đơn vị', members: 'Đảng viên', owed: 'Lượt phải dự', present: 'Có mặt', excused: 'Vắng có lý do', unexcused: 'Vắng không lý do', percentage: 'Tỷ lệ dự họp', given: 'Nhiệm vụ giao', done: 'Đã xong', inTime: 'Xong đúng hạn', overdue: 'Quá hạn' },
}
