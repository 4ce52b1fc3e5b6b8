export const partWords = {
  back: 'Quay lại',
  more: 'Xem thêm',
  fix: (count: number) => `Có ${count} chỗ cần sửa`,
  choose: 'Chọn…',
  change: 'Chọn nơi khác',
  search: 'Gõ tên chi bộ (không dấu cũng được) hoặc mã',
  noneFound: 'Không thấy tổ chức nào như vậy. Đồng chí thử gõ ít chữ hơn.',
  manyFound: (count: number) => `Còn ${count} nơi khác. Đồng chí gõ thêm chữ để thu hẹp.`,
  byCode: (code: string) => `Dùng mã ${code} có trong tệp`,
  stale: { title: 'Đồng chí khác vừa sửa hồ sơ này', theirs: 'Đang có trên hệ thống', mine: 'Đồng chí ghi', keepTheirs: 'Giữ bản đang có', keepMine: 'Dùng bản của tôi', blank: '(trống)' },
}
