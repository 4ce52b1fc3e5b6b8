/** Why a pack may not be published, and how sure its text is. */
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
