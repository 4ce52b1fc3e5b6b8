/** What a secret ballot may say of itself and of its count. */
export const messages = {
  choices: { YES: 'Đồng ý', NO: 'Không đồng ý' },
  progress: (cast: number, of: number) => `Đã bỏ ${cast}/${of} phiếu điện tử.`,
  hidden: 'Số phiếu đã bỏ tạm ẩn, vì lúc này con số sẽ cho biết ai đã bỏ phiếu.',
  sum: (what: string, paper: number, electronic: number) => `${what}: ${paper} phiếu giấy + ${electronic} phiếu điện tử = ${paper + electronic}.`,
  unreadable: (count: number) => `${count} phiếu trong hòm không mở được và tính là không hợp lệ. Hãy báo cấp trên trước khi dùng kết quả.`,
  marks: (marks: number, ballots: number) => `Sổ ghi ${marks} người đã bỏ phiếu nhưng trong hòm có ${ballots} phiếu. Hãy báo cấp trên trước khi dùng kết quả.`,
} as const
