type Started = { url: string; mailUrl: string; dataDir: string; administrator: string; controlUrl?: string | undefined; silent: readonly string[] }

/** What the operator reads in the terminal. */
export const said = {
  building: 'Đang đóng gói các dịch vụ và tạo khuôn mẫu…',
  buildingWeb: 'Đang dựng giao diện web…',
  starting: 'Đang khởi động…',
  loading: 'Đang nạp đảng bộ mẫu…',
  loaded: (members: number) => `Đã nạp đảng bộ mẫu: ${members} dòng đảng viên.`,
  stopping: 'Đang dừng…',
  failed: (reason: string) => `Không khởi động được: ${reason}`,
  notAPhone: (given: string) => `HELP_PHONE đang là “${given}”, không phải số điện thoại. Chỉ viết chữ số, dấu cách, dấu chấm và dấu + ở đầu, dài 6–20 ký tự, ví dụ 028 3822 1234; bỏ trống thì các trang không ghi số nào.`,
  started: ({ url, mailUrl, dataDir, administrator, controlUrl, silent }: Started) => [
    '',
    `Nền Nếp đang chạy:   ${url}`,
    `Hộp thư trên máy:    ${mailUrl}`,
    `Tình trạng:          ${url}/health`,
    ...(controlUrl ? [`Cổng điều khiển:     ${controlUrl} (chỉ dùng khi thử)`] : []),
    `Dữ liệu:             ${dataDir}`,
    '',
    `Đăng nhập: mở ${url}, nhập ${administrator}, rồi lấy mã sáu số trong hộp thư trên máy.`,
    'Đảng viên nhập số thẻ đảng hoặc thư điện tử của mình; ai không có thư thì nhận mã từ bí thư.',
    ...(silent.length > 0 ? ['', `Chưa trả lời: ${silent.join(', ')}. Xem ${dataDir}/logs.`] : []),
    '',
  ].join('\n'),
}
