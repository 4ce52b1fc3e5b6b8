/** What a secret ballot may say of itself and of its count. */
export const messages = {
  choices: { YES: 'Đồng ý', NO: 'Không đồng ý' },
  progress: (cast: number, of: number) => (cast === of ? `Đã bỏ đủ ${of} phiếu điện tử.` : `Đã bỏ ít nhất ${cast}/${of} phiếu điện tử.`),
  sum: (what: string, paper: number, electronic: number) => `${what}: ${paper} phiếu giấy + ${electronic} phiếu điện tử = ${paper + electronic}.`,
  unreadable: (count: number) => `${count} phiếu trong hòm không mở được và tính là không hợp lệ. Hãy báo cấp trên trước khi dùng kết quả.`,
  marks: (marks: number, ballots: number) => `Sổ ghi ${marks} người đã bỏ phiếu nhưng trong hòm có ${ballots} phiếu. Hãy báo cấp trên trước khi dùng kết quả.`,
} as const
