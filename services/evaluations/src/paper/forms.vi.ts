import type { Form } from '../sheet/form.ts'

type Titles = Readonly<Record<Form, string>>
/** What the forms of guidance 43-HD/BTCTW say around what people write. Their full wording was not seen: headings are those of domain 6.5, titles those of the press. */
export const forms = {
  kinds: { '01': 'Báo cáo', '2A': 'Bản kiểm điểm', '2B': 'Bản kiểm điểm', '2C': 'Bản kiểm điểm' } satisfies Titles,
  subjects: { '01': 'Kiểm điểm tập thể', '2A': 'Cá nhân', '2B': 'Cá nhân', '2C': 'Cá nhân' } satisfies Titles,
  whom: { '01': 'tập thể', '2A': 'cá nhân không giữ chức vụ lãnh đạo, quản lý', '2B': 'cá nhân giữ chức vụ lãnh đạo, quản lý', '2C': 'đảng viên ngoài hệ thống chính trị' } satisfies Titles,
  subject: (title: string, year: number) => `${title} năm ${year}`,
  form: (form: Form, whom: string) => `Mẫu ${form}: dùng cho ${whom}.`,
  name: (name: string) => `Họ và tên: ${name}`,
  cell: (cell: string) => `Sinh hoạt tại: ${cell}`,
  post: (post: string) => `Chức vụ trong chi bộ: ${post}`,
  strengths: 'Ưu điểm, kết quả đạt được',
  ofPerson: ['Về tư tưởng chính trị', 'Về phẩm chất đạo đức, lối sống', 'Về ý thức tổ chức kỷ luật', 'Về tác phong, lề lối làm việc', 'Kết quả thực hiện nhiệm vụ được giao', 'Việc thực hiện cam kết tu dưỡng, rèn luyện'],
  ofBody: ['Về tư tưởng chính trị, đạo đức, lối sống', 'Về nguyên tắc tổ chức và kỷ luật', 'Về tác phong, lề lối lãnh đạo', 'Kết quả thực hiện nhiệm vụ chính trị', 'Việc thực hiện cam kết của tập thể'],
  rest: ['Hạn chế, khuyết điểm và nguyên nhân', 'Kết quả khắc phục hạn chế, khuyết điểm đã chỉ ra', 'Giải trình những vấn đề được gợi ý kiểm điểm', 'Trách nhiệm', 'Phương hướng, biện pháp khắc phục'],
  self: 'Tự nhận mức xếp loại',
  verdict: 'Đánh giá, xếp loại',
  verdicts: { person: ['Nhận xét của chi ủy', 'Chi bộ đề nghị mức', 'Cấp có thẩm quyền quyết định mức'], body: ['Nhận xét của cấp ủy cấp trên', 'Cấp có thẩm quyền quyết định mức'] },
  signers: { person: 'NGƯỜI TỰ KIỂM ĐIỂM', body: ['T/M TẬP THỂ', 'BÍ THƯ'] },
  figures: {
    title: 'Số liệu cả năm',
    heads: ['Nội dung', 'Số liệu'],
    meetings: 'Buổi sinh hoạt dự/phải dự',
    study: 'Trong đó sinh hoạt chuyên đề',
    excused: 'Vắng có lý do/không lý do',
    turns: 'Lượt phát biểu',
    tasks: 'Nhiệm vụ hoàn thành/được giao',
    inTime: 'Nhiệm vụ hoàn thành đúng hạn',
    awards: 'Khen thưởng, Huy hiệu Đảng',
  },
} as const
