/** What a count of paper ballots may say. */
export const messages = {
  problems: {
    'tally.issued': (issued: number, returned: number, unreturned: number) => `Phiếu phát ra ${issued} khác tổng phiếu thu về ${returned} và không thu về ${unreturned}.`,
    'tally.returned': (returned: number, valid: number, invalid: number) => `Phiếu thu về ${returned} khác tổng phiếu hợp lệ ${valid} và không hợp lệ ${invalid}.`,
    'tally.person': (name: string, votes: number, valid: number) => `Tổng phiếu của ${name} là ${votes}, nhiều hơn ${valid} phiếu hợp lệ.`,
    'tally.issued-over-people': (issued: number, people: number) => `Phát ra ${issued} phiếu, nhiều hơn ${people} người có quyền bỏ phiếu có mặt.`,
  },
  difference: (what: string, first: number, second: number) => `${what}: người kiểm phiếu thứ nhất ghi ${first}, người thứ hai ghi ${second}.`,
  fields: { issued: 'Phiếu phát ra', returned: 'Phiếu thu về', unreturned: 'Phiếu không thu về', valid: 'Phiếu hợp lệ', invalid: 'Phiếu không hợp lệ' },
  votesOf: (name: string, grade: string) => `${name}, mức ${grade}`,
  bases: {
    SUMMONED: (n: number) => `Tính trên ${n} đảng viên chính thức được triệu tập.`,
    PRESENT: (n: number) => `Tính trên ${n} đảng viên chính thức có mặt.`,
    ISSUED: (n: number) => `Tính trên ${n} phiếu phát ra.`,
    VALID: (n: number) => `Tính trên ${n} phiếu hợp lệ.`,
  },
  warnings: {
    FEW: (least: number) => `Có ít hơn ${least} phiếu nên chỉ công bố kết quả chung, không công bố số phiếu từng mức.`,
    UNANIMOUS: 'Tất cả cùng một ý kiến: công bố số phiếu là lộ ý kiến của từng người.',
    ALL_BUT_ONE: 'Chỉ một phiếu khác ý kiến: người bỏ phiếu ấy biết ý kiến của tất cả những người còn lại.',
  },
} as const
