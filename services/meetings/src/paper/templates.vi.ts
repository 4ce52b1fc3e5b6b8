import { template, type Slot } from '@nen-nep/rules/wording/index'

/** What the words of minutes may be filled with: when and where, and who came. */
const sitting = ['meeting', 'day', 'venue', 'start', 'end', 'owed', 'present', 'excused', 'unexcused'] as const
const ofDocument = ['kind', 'subject', 'body', 'superior', 'day'] as const
const ofMeeting = ['body', 'superior', 'meeting', 'day', 'time', 'venue'] as const

const heading = (name: string, text: string): Slot => ({ name, text, places: [], needed: true })
const title = (text: string, places: readonly string[] = []): Slot => ({ name: 'Tên văn bản', text, places, needed: true })
const opening = (places: readonly string[], text = ''): Slot => ({ name: 'Lời mở đầu', text, places, lines: true })
const closing = (places: readonly string[], text = ''): Slot => ({ name: 'Lời kết', text, places, lines: true })
const note = (text = ''): Slot => ({ name: 'Dòng nhỏ dưới chức vụ người ký', text, places: [] })

/** What an organisation may say in its own words in each paper of a meeting (features: E6). Letterhead, number, who signs, tables and what was recorded are not among it: they follow guidance 36-HD/VPTW and the record. */
export const templates = {
  MINUTES: template({
    texts: {
      title: title('BIÊN BẢN {meeting}', ['meeting']),
      opening: opening(sitting),
      agenda: heading('Tên phần chương trình', 'Chương trình'),
      turns: heading('Tên phần ý kiến', 'Ý kiến phát biểu'),
      votes: heading('Tên phần biểu quyết', 'Biểu quyết'),
      tasks: heading('Tên phần nhiệm vụ', 'Nhiệm vụ được giao'),
      limitations: heading('Tên phần hạn chế', 'Hạn chế và biện pháp khắc phục'),
      score: { name: 'Câu tự chấm điểm', text: 'Chi bộ tự chấm: {total}/{max} điểm, xếp loại {class}.', places: ['total', 'max', 'class'], needed: true },
      closing: closing(sitting, 'Biên bản được đọc lại trước chi bộ.'),
      chair: heading('Chức danh người chủ trì ký', 'CHỦ TRÌ'),
      taker: heading('Chức danh người ghi biên bản ký', 'NGƯỜI GHI BIÊN BẢN'),
      note: note('(ký, ghi rõ họ tên)'),
    },
    sections: [
      { id: 'agenda', name: 'Chương trình', optional: true }, { id: 'turns', name: 'Ý kiến phát biểu' }, { id: 'votes', name: 'Biểu quyết' },
      { id: 'tasks', name: 'Nhiệm vụ được giao', optional: true }, { id: 'limitations', name: 'Hạn chế và biện pháp', optional: true }, { id: 'score', name: 'Tự chấm điểm', optional: true },
    ],
  }),
  MINUTES_EXTRACT: template({
    texts: {
      title: title('Trích biên bản'),
      opening: opening(['number', 'meeting', 'day', 'item'], 'Trích biên bản {number}, {meeting} ngày {day}'),
      turns: heading('Tên phần ý kiến', 'Ý kiến phát biểu'),
      conclusion: heading('Tên phần kết luận', 'Chủ trì kết luận'),
      votes: heading('Tên phần biểu quyết', 'Biểu quyết'),
      closing: closing(['number', 'meeting', 'day', 'item'], 'Trích đúng với nội dung đã ghi trong biên bản.'),
      note: note(),
    },
    sections: [{ id: 'turns', name: 'Ý kiến phát biểu', optional: true }, { id: 'conclusion', name: 'Kết luận của chủ trì' }, { id: 'votes', name: 'Biểu quyết' }],
  }),
  RESOLUTION: template({
    texts: {
      title: title('{kind}', ['kind']),
      opening: opening(ofDocument),
      review: heading('Tên phần kiểm điểm', 'Kiểm điểm việc thực hiện nhiệm vụ'),
      next: heading('Tên phần nhiệm vụ', 'Nhiệm vụ tháng tới'),
      assignments: heading('Tên phần phân công', 'Phân công thực hiện'),
      score: heading('Tên phần tự chấm điểm', 'Tự chấm điểm buổi sinh hoạt'),
      closing: closing(ofDocument),
      note: note(),
      annex: heading('Tên phụ lục ý kiến', 'PHỤ LỤC: Ý KIẾN PHÁT BIỂU'),
    },
    sections: [
      { id: 'review', name: 'Kiểm điểm nhiệm vụ', optional: true }, { id: 'next', name: 'Nhiệm vụ tháng tới' }, { id: 'assignments', name: 'Phân công thực hiện' },
      { id: 'score', name: 'Tự chấm điểm', optional: true }, { id: 'vote', name: 'Câu biểu quyết' }, { id: 'annex', name: 'Phụ lục ý kiến (luôn ở cuối)', optional: true },
    ],
  }),
  RESOLUTION_EXTRACT: template({ texts: { title: title('Trích {kind}', ['kind']), opening: opening(ofDocument), closing: closing(ofDocument), note: note() }, sections: [] }),
  INVITATION: template({
    texts: {
      title: title('Giấy mời'),
      opening: opening(ofMeeting, '{body} trân trọng kính mời:'),
      to: { name: 'Câu mời dự', text: 'Dự {meeting}.', places: ofMeeting, needed: true },
      content: heading('Tên phần nội dung', 'Nội dung'),
      closing: closing([...ofMeeting, 'deadline'], 'Đề nghị các đồng chí sắp xếp công việc để dự họp đầy đủ, đúng giờ; nếu vắng mặt, báo lý do cho bí thư {deadline}.'),
      recipients: { name: 'Nơi nhận, mỗi nơi một dòng', text: 'Như trên\nLưu {body}', places: ['body'], lines: true },
      note: note(),
    },
    sections: [],
  }),
  AGENDA: template({ texts: { title: title('Chương trình'), opening: opening(ofMeeting), closing: closing(ofMeeting), note: note() }, sections: [] }),
  ATTENDANCE: template({ texts: { title: title('Danh sách điểm danh'), opening: opening(ofMeeting), closing: closing(ofMeeting), note: note() }, sections: [] }),
} as const
export type PaperKind = keyof typeof templates
