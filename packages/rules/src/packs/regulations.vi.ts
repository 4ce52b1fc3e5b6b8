/** Regulations of rating as they are cited. */
export const ratingRegulations = {
  rating: { regulation: 'Quy định 366-QĐ/TW ngày 30/8/2025; Hướng dẫn 43-HD/BTCTW ngày 31/10/2025', article: 'Điều 11' },
  rating2023: { regulation: 'Quy định 124-QĐ/TW ngày 04/10/2023; Hướng dẫn 25-HD/BTCTW ngày 10/11/2023', article: 'Điều 12' },
  rating2018: { regulation: 'Quy định 132-QĐ/TW ngày 08/3/2018; Hướng dẫn 21-HD/BTCTW ngày 18/10/2019' },
  quota: { regulation: 'Quy định 366-QĐ/TW ngày 30/8/2025; Nghị định 335/2025/NĐ-CP', note: 'Mẫu số và cách làm tròn là tham số, mặc định chặt hơn.' },
  quota2019: { regulation: 'Hướng dẫn 21-HD/BTCTW ngày 18/10/2019; Quy định 124-QĐ/TW ngày 04/10/2023' },
  fourGood: { regulation: 'Chi bộ “4 tốt”, đảng bộ cơ sở “4 tốt”', note: 'Bốn tốt đã đối chiếu; từng nội dung chưa đối chiếu, địa phương ban hành bảng của mình.' },
} as const

/** Regulations of meetings, votes, membership and holidays as they are cited; apart, so that a room carries only its own. */
export const regulations = {
  meeting: { regulation: 'Chỉ thị 50-CT/TW ngày 23/7/2025; Hướng dẫn 42-HD/BTCTW ngày 28/10/2025', article: 'mục 5' },
  meeting2018: { regulation: 'Chỉ thị 10-CT/TW ngày 30/3/2007; Hướng dẫn 12-HD/BTCTW ngày 06/7/2018' },
  meetingNorms: { regulation: 'Chỉ thị 50-CT/TW ngày 23/7/2025; Hướng dẫn 42-HD/BTCTW ngày 28/10/2025' },
  voting: { regulation: 'Quy định 294-QĐ/TW ngày 26/5/2025', article: '9.3.2', note: 'Số lượng cần có cho kỳ họp thường lệ và tỷ lệ của phiếu xếp loại là tham số.' },
  membership: { regulation: 'Quy định 208-QĐ/TW ngày 26/7/2026; Hướng dẫn 01-HD/TW ngày 19/5/2026', note: 'Thời hạn chuyển sinh hoạt 30 hoặc 60 ngày làm việc tùy tài liệu.' },
  membership2025: { regulation: 'Quy định 294-QĐ/TW ngày 26/5/2025; Hướng dẫn 06-HD/TW ngày 09/6/2025' },
  anPhu: { regulation: 'Hướng dẫn 42-HD/BTCTW ngày 28/10/2025', note: 'Bảng chấm điểm của phường An Phú.' },
  phuTho: { regulation: 'Hướng dẫn 12-HD/BTCTW ngày 06/7/2018', note: 'Bảng chấm điểm của Đảng ủy Khối tỉnh Phú Thọ.' },
  binhThuan: { regulation: 'Hướng dẫn 12-HD/BTCTW ngày 06/7/2018', note: 'Cách xếp loại của Bình Thuận: điểm từng dòng chưa đối chiếu.' },
  calendar: { regulation: 'Bộ luật Lao động 45/2019/QH14', article: 'Điều 111, 112', note: 'Lịch hoán đổi theo thông báo hằng năm.' },
} as const
