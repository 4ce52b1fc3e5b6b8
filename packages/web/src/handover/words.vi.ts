export const words = {
  title: 'Bàn giao công việc',
  of: (cell: string, date: string) => `${cell}, ngày ${date}`,
  next: 'Cuộc họp sắp tới',
  noNext: 'Chưa thông báo.',
  none: 'Không có.',
  lists: { drafts: 'Cuộc họp đang chuẩn bị', postponed: 'Cuộc họp đang hoãn', unsigned: 'Biên bản chưa ký', tasks: 'Nhiệm vụ chưa xong', limitations: 'Hạn chế phải khắc phục', topics: 'Nội dung chuyển sang cuộc họp sau', due: 'Thời hạn về hồ sơ đảng viên', transfers: 'Chuyển sinh hoạt đang làm' },
  meeting: (time: string, date: string, venue: string) => `${time} ngày ${date}${venue === '' ? '' : `, ${venue}`}`,
  task: (who: string, what: string, due: string, late: boolean) => `${who}: ${what} – hạn ${due}${late ? ' (quá hạn)' : ''}`,
  waiting: (corrections: number, admissions: number) => `Đề nghị sửa hồ sơ chờ trả lời: ${corrections}. Hồ sơ kết nạp đang làm: ${admissions}.`,
  sign: ['Người bàn giao', 'Người nhận bàn giao'],
}
