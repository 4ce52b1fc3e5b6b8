/** Words of the list of meetings and of planning one. */
export const words = {
  title: (year: number) => `Buổi họp năm ${year}`,
  none: 'Năm nay chưa có buổi họp nào.',
  plan: 'Lên lịch buổi họp',
  year: 'Lịch năm',
  status: { DRAFT: 'Đang soạn', OPEN: 'Đã gửi giấy mời', POSTPONED: 'Đã hoãn', CANCELLED: 'Không tổ chức', IN_SESSION: 'Đang họp', CLOSED: 'Chờ ký biên bản', SIGNED: 'Đã ký biên bản', CONFIRMED: 'Đã xác nhận' },
  newTitle: 'Lên lịch buổi họp',
  kind: 'Loại sinh hoạt',
  day: 'Ngày họp',
  hour: 'Giờ bắt đầu',
  venue: 'Địa điểm',
  venueHint: 'Thí dụ: Nhà văn hóa khu phố',
  suggested: (day: string) => `Ngày gợi ý theo kế hoạch năm: ${day}.`,
  save: 'Lập buổi họp',
  missing: { day: 'Chọn ngày họp', hour: 'Chọn giờ bắt đầu', venue: 'Nhập địa điểm' },
  back: 'Quay lại danh sách buổi họp',
}
