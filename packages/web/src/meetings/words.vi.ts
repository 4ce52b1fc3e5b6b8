export const words = {
  title: (year: number) => `Buổi họp năm ${year}`,
  empty: 'Năm nay chưa có buổi họp nào.',
  plan: 'Lên lịch buổi họp',
  statuses: { DRAFT: 'Đang soạn', OPEN: 'Đã mời', POSTPONED: 'Hoãn', CANCELLED: 'Không họp', IN_SESSION: 'Đang họp', CLOSED: 'Chờ ký biên bản', SIGNED: 'Đã ký biên bản', CONFIRMED: 'Cấp trên đã xác nhận' },
  newTitle: 'Lên lịch buổi họp',
  kind: 'Loại buổi họp',
  when: 'Ngày và giờ',
  where: 'Địa điểm',
  minutes: 'Số phút dự kiến',
  usual: 'Chương trình theo mẫu của loại buổi họp; sửa được ở bước Chuẩn bị.',
  save: 'Lập buổi họp',
  missing: 'Nhập ngày giờ và địa điểm.',
}
