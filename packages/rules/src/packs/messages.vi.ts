/** Why a lower level's pack may not be published, and the names of what packs cite. */
export const messages = {
  loosenings: {
    'pack.higher-share': 'Tỷ lệ cao hơn quy định của cấp trên.',
    'pack.wider-base': 'Cách tính mẫu số rộng hơn quy định của cấp trên.',
    'pack.rounds-up': 'Cách làm tròn lên rộng hơn quy định của cấp trên.',
    'pack.lower-bands': 'Mức điểm xếp loại thấp hơn quy định của cấp trên.',
    'pack.wider-group': 'Nhóm để tính tỷ lệ rộng hơn quy định của cấp trên.',
    'pack.wider-level': 'Tỷ lệ tính ở cấp cao hơn quy định của cấp trên.',
    'pack.fewer-demands': 'Bỏ hoặc nới điều kiện của một mức xếp loại mà cấp trên yêu cầu.',
    'pack.fewer-ceilings': 'Bỏ hoặc nới trường hợp bị giới hạn mức xếp loại mà cấp trên quy định.',
    'pack.fewer-caps': 'Bỏ hoặc nới trường hợp đặc biệt bị giới hạn mức xếp loại.',
    'pack.other-unrated': 'Diện không xếp loại phải giữ nguyên như quy định của cấp trên.',
    'pack.explains-less': 'Chênh lệch điểm phải giải trình lớn hơn quy định của cấp trên.',
    'pack.other-groups': 'Tổng điểm của từng nhóm tiêu chí phải giữ như bảng của cấp trên.',
    'pack.lower-attendance': 'Yêu cầu dự họp thấp hơn quy định của cấp trên.',
  },
  faults: {
    'rating.bands': () => 'Khung điểm phải xếp từ mức cao xuống thấp, điểm giảm dần, mức cuối từ 0 điểm. Hãy sửa lại thứ tự hoặc điểm.',
    'rating.duplicate-code': (what: string) => `Mã ${what} dùng hai lần. Hãy đặt mỗi quy định một mã riêng.`,
    'pack.unknown-fact': (what: string) => `Không có số liệu tên “${what}” nên điều kiện này không bao giờ xét được. Hãy dùng tên số liệu có trong tài liệu.`,
  },
  located: (line: number, pointer: string, message: string) => `Dòng ${line}${pointer === '' ? '' : `, mục ${pointer}`}: ${message}`,
  notJson: (line: number) => `Dòng ${line}: tệp không đúng dạng JSON từ chỗ này. Hãy xem lại dấu phẩy, ngoặc và nháy kép.`,
  form: (type: string, expected: string, received: string) => {
    if (type === 'strict_object') return received === 'undefined' ? `thiếu ${expected}. Hãy thêm vào.` : `không có trường ${received}. Hãy xóa hoặc sửa tên.`
    if (received === 'undefined') return 'thiếu giá trị này. Hãy thêm vào.'
    if (type === 'safe_integer') return `giá trị ${received} không hợp lệ, cần số nguyên (tỷ lệ ghi theo phần vạn: 20% là 2000).`
    return `giá trị ${received} không hợp lệ${expected === '' ? '' : `, cần ${expected}`}.`
  },
  certainty: {
    SEEN: 'Trích từ văn bản chính thức',
    DERIVED: 'Theo tài liệu hướng dẫn lại, cần đối chiếu văn bản gốc',
    RECALLED: 'Chưa đối chiếu văn bản',
    CONFLICTING: 'Các tài liệu nói khác nhau, đang dùng cách hiểu chặt hơn',
  },
} as const

/** Regulations as they are cited. */
export const regulations = {
  rating: { regulation: 'Quy định 366-QĐ/TW ngày 30/8/2025; Hướng dẫn 43-HD/BTCTW ngày 31/10/2025', article: 'Điều 11' },
  rating2023: { regulation: 'Quy định 124-QĐ/TW ngày 04/10/2023; Hướng dẫn 25-HD/BTCTW ngày 10/11/2023', article: 'Điều 12' },
  rating2018: { regulation: 'Quy định 132-QĐ/TW ngày 08/3/2018; Hướng dẫn 21-HD/BTCTW ngày 18/10/2019' },
  meeting: { regulation: 'Chỉ thị 50-CT/TW ngày 23/7/2025; Hướng dẫn 42-HD/BTCTW ngày 28/10/2025', article: 'mục 5' },
  meeting2018: { regulation: 'Chỉ thị 10-CT/TW ngày 30/3/2007; Hướng dẫn 12-HD/BTCTW ngày 06/7/2018' },
  meetingNorms: { regulation: 'Chỉ thị 50-CT/TW ngày 23/7/2025; Hướng dẫn 42-HD/BTCTW ngày 28/10/2025' },
  voting: { regulation: 'Quy định 294-QĐ/TW ngày 26/5/2025', article: '9.3.2', note: 'Số lượng cần có cho kỳ họp thường lệ và tỷ lệ của phiếu xếp loại là tham số.' },
  membership: { regulation: 'Quy định 208-QĐ/TW ngày 26/7/2026; Hướng dẫn 01-HD/TW ngày 19/5/2026', note: 'Thời hạn chuyển sinh hoạt 30 hoặc 60 ngày làm việc tùy tài liệu.' },
  membership2025: { regulation: 'Quy định 294-QĐ/TW ngày 26/5/2025; Hướng dẫn 06-HD/TW ngày 09/6/2025' },
  quota: { regulation: 'Quy định 366-QĐ/TW ngày 30/8/2025; Nghị định 335/2025/NĐ-CP', note: 'Mẫu số và cách làm tròn là tham số, mặc định chặt hơn.' },
  quota2019: { regulation: 'Hướng dẫn 21-HD/BTCTW ngày 18/10/2019; Quy định 124-QĐ/TW ngày 04/10/2023' },
  anPhu: { regulation: 'Hướng dẫn 42-HD/BTCTW ngày 28/10/2025', note: 'Bảng chấm điểm của phường An Phú.' },
  phuTho: { regulation: 'Hướng dẫn 12-HD/BTCTW ngày 06/7/2018', note: 'Bảng chấm điểm của Đảng ủy Khối tỉnh Phú Thọ.' },
  binhThuan: { regulation: 'Hướng dẫn 12-HD/BTCTW ngày 06/7/2018', note: 'Cách xếp loại của Bình Thuận: điểm từng dòng chưa đối chiếu.' },
  fourGood: { regulation: 'Chi bộ “4 tốt”, đảng bộ cơ sở “4 tốt”', note: 'Bốn tốt đã đối chiếu; từng nội dung chưa đối chiếu, địa phương ban hành bảng của mình.' },
  calendar: { regulation: 'Bộ luật Lao động 45/2019/QH14', article: 'Điều 111, 112', note: 'Lịch hoán đổi theo thông báo hằng năm.' },
} as const
