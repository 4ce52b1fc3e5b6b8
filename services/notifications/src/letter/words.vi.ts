import type { Class, MeetingKind, TransferState } from '@nen-nep/contracts'
import type { CivilTime } from '@nen-nep/rules/dates/civil-time'
import { formatDate, formatMonth, formatWeekday } from '@nen-nep/rules/dates/format'
import type { Awaited, CellWeek, Figure, NoticeWord, RemindedParty, ReminderAbout } from '../notice/schema.ts'
import type { RoundKind } from '../round/schema.ts'
import type { AboutTransfer } from '../transfer/schema.ts'

/** Positions as people say them. */
export { roleNames } from '@nen-nep/rules/roles/words.vi'

/** What a meeting is called in the middle of a sentence. */
export const meetingNames: Readonly<Record<MeetingKind, string>> = {
  REGULAR: 'sinh hoạt chi bộ',
  THEMATIC: 'sinh hoạt chuyên đề',
  COMBINED: 'sinh hoạt chi bộ và sinh hoạt chuyên đề',
  COMMITTEE: 'họp cấp ủy',
  COMMITTEE_EXPANDED: 'họp cấp ủy mở rộng',
}
/** Classes as regulation 366-QĐ/TW, art. 11, names them. */
export const classNames: Readonly<Record<Class, string>> = {
  EXCELLENT: 'Hoàn thành xuất sắc nhiệm vụ',
  GOOD: 'Hoàn thành tốt nhiệm vụ',
  COMPLETED: 'Hoàn thành nhiệm vụ',
  NOT_COMPLETED: 'Không hoàn thành nhiệm vụ',
  NOT_RATED: 'Chưa xếp loại',
}
export const kindNames: Readonly<Record<RoundKind, string>> = {
  INVITATION: 'Giấy mời họp',
  UPDATE: 'Thay đổi lịch họp',
  POSTPONEMENT: 'Hoãn họp',
  CANCELLATION: 'Thông báo không họp',
  REMINDER: 'Nhắc lịch họp',
  CAMPAIGN: 'Thông báo công tác cuối năm',
  SUMMARY: 'Bảng tổng hợp cuối năm',
  TRANSFER: 'Hồ sơ chờ giải quyết',
  TRANSFER_REMINDER: 'Nhắc hạn giải quyết hồ sơ',
  REORGANISATION_FAILED: 'Việc sắp xếp tổ chức chưa thực hiện được',
  TASK: 'Giao nhiệm vụ',
  DOCUMENT: 'Tài liệu cần đọc',
  RESOLUTION: 'Văn bản cần đọc',
  DIRECTIVE: 'Văn bản cần triển khai',
  REVIEW: 'Bản kiểm điểm cần bổ sung',
  RATING: 'Kết quả đánh giá, xếp loại',
  PROPOSAL: 'Kiến nghị',
  DUE: 'Nhắc việc đến hạn',
  ESCALATION: 'Việc quá hạn cần đôn đốc',
  DIGEST: 'Tin tổng hợp trong ngày',
  REPORT: 'Báo cáo định kỳ',
  POSITION: 'Giao chức vụ',
  GATHERED: 'Thư gộp',
}
/** What a transfer asks of the side that is written to, without names: who moves, and where to, stands in the system. */
export const transferSteps: Readonly<Record<TransferState | NonNullable<AboutTransfer['what']>, string>> = {
  REQUESTED: 'Có một đề nghị chuyển sinh hoạt đảng chờ cấp ủy xem xét.',
  REVIEWED: 'Một đề nghị chuyển sinh hoạt đảng đã được đồng ý, chờ cấp giấy giới thiệu.',
  LETTER_ISSUED: 'Đã có giấy giới thiệu sinh hoạt đảng, chờ chi bộ giao cho đảng viên.',
  SENT: 'Có một hồ sơ chuyển sinh hoạt đảng đang chờ tiếp nhận.',
  RECEIVED: 'Một hồ sơ chuyển sinh hoạt đảng đã được tiếp nhận.',
  RETURNED: 'Một lần sinh hoạt đảng tạm thời đã kết thúc.',
  REFUSED: 'Một hồ sơ chuyển sinh hoạt đảng không được tiếp nhận, chờ chi bộ xem lại. Đảng viên vẫn thuộc chi bộ.',
  WITHDRAWN: 'Một hồ sơ chuyển sinh hoạt đảng đã được rút.',
  EXPIRED: 'Một hồ sơ chuyển sinh hoạt đảng đã quá hạn tiếp nhận, chờ chi bộ xem lại. Đảng viên vẫn thuộc chi bộ.',
  PRESENT: 'Có một giấy giới thiệu sinh hoạt đảng sắp hết hạn xuất trình.',
  RECEIVE: 'Có một hồ sơ chuyển sinh hoạt đảng sắp hết hạn tiếp nhận.',
  RETURN: 'Có một đảng viên sắp hết thời gian sinh hoạt đảng tạm thời.',
}
/** What a short letter says, without a name, a title or a class: those stand in the system. */
export const noticeWords: Readonly<Record<NoticeWord, (organisation: string, span: string, post: string) => string>> = {
  TASK: (organisation) => `${organisation} giao cho đồng chí một nhiệm vụ.`,
  DOCUMENT: (organisation) => `${organisation} gửi tài liệu để đồng chí đọc trước cuộc họp.`,
  RESOLUTION: () => 'Có văn bản mới ban hành, đề nghị đồng chí đọc và xác nhận đã đọc.',
  DIRECTIVE: () => 'Cấp trên có văn bản giao triển khai, đề nghị đồng chí đọc và xác nhận đã đọc.',
  REVIEW_RETURNED: () => 'Bản kiểm điểm của đồng chí được trả lại để bổ sung.',
  RATING: (organisation, year) => `Đã có kết quả đánh giá, xếp loại năm ${year} tại ${organisation}. Đồng chí xem kết quả của mình trên hệ thống.`,
  RATING_CORRECTED: (organisation, year) => `Kết quả đánh giá, xếp loại năm ${year} của đồng chí tại ${organisation} vừa được điều chỉnh.`,
  RECONSIDERED: (organisation, year) => `Đề nghị xem xét lại của đồng chí về kết quả năm ${year} tại ${organisation} đã được trả lời. Đồng chí xem trên hệ thống.`,
  RECONSIDERATION_ASKED: () => 'Có một đề nghị xem xét lại kết quả đánh giá, xếp loại, chờ giải quyết:',
  COLLECTIVE_RETURNED: (organisation) => `Bản kiểm điểm tập thể của ${organisation} được trả lại để bổ sung.`,
  BALLOT: (organisation, year) => `${organisation} đã mở bỏ phiếu kín năm ${year}. Đồng chí có tên trong danh sách bỏ phiếu thực hiện theo hướng dẫn của tổ kiểm phiếu.`,
  BALLOT_VOID: (organisation, year) => `Lần bỏ phiếu kín năm ${year} của ${organisation} không kiểm được phiếu và không có giá trị. Chi bộ sẽ bỏ phiếu lại.`,
  PROPOSAL_RAISED: () => 'Có một kiến nghị gửi đến, chờ trả lời.',
  PROPOSAL_ANSWERED: () => 'Kiến nghị đã gửi vừa được giải quyết.',
  TASK_DUE: () => 'Có nhiệm vụ đến hạn hoặc quá hạn chưa hoàn thành:',
  DOCUMENT_DUE: () => 'Có tài liệu cần đọc trước hạn:',
  DIRECTIVE_DUE: () => 'Có văn bản giao triển khai chưa được thực hiện:',
  REVIEW_DUE: () => 'Có bản kiểm điểm cuối năm chưa nộp:',
  MONTH_DUE: () => 'Chưa có cuộc họp chi bộ trong tháng:',
  THEME_DUE: () => 'Chưa sinh hoạt chuyên đề trong quý:',
  RECOGNITION_DUE: () => 'Có đảng viên dự bị hết thời gian dự bị, chi bộ cần xét công nhận chính thức đúng hạn:',
  CEREMONY_DUE: () => 'Đã có quyết định kết nạp, chi bộ cần tổ chức lễ kết nạp đúng hạn:',
  DIGEST: (organisation, day) => `Tình hình của ${organisation} và các chi bộ trực thuộc đến ngày ${day}:`,
  WEEK: (organisation, day) => `Tình hình trong tuần của ${organisation}, đến ngày ${day}:`,
  CELL_WEEK: (organisation, day) => `Việc của ${organisation}, tính đến ngày ${day}:`,
  WEEKS: (_, day) => `Tình hình các tổ chức mà đồng chí tham gia cấp ủy, tính đến ngày ${day}:`,
  REPORT: (organisation, month) => `Kết quả sinh hoạt tháng ${month} của ${organisation} và các chi bộ trực thuộc:`,
  POSITION: (organisation, term, post) => `Đồng chí được giao chức vụ ${post}, ${organisation}, ${term}.`,
  POSITIONS: () => 'Đồng chí được giao các chức vụ sau:',
  STAND_IN: (organisation, term, post) => `Đồng chí được giao làm thay ${post}, ${organisation}, ${term}.`,
}
/** What a figure of a digest counts. */
export const figureNames: Readonly<Record<Figure['of'], string>> = {
  HELD: 'Chi bộ đã họp',
  UNHELD: 'Chi bộ chưa họp sau ngày 15',
  ANNOUNCED: 'Cuộc họp sắp tới',
  ATTENDED: 'Lượt đảng viên dự họp',
  TASKS: 'Nhiệm vụ quá hạn',
  REVIEWS: 'Bản kiểm điểm đã nộp',
  ADDRESSES: 'Địa chỉ thư cần sửa',
}
/** What has a last day, as the week of a cell lists it. */
export const dueNames: Readonly<Record<ReminderAbout, string>> = {
  MEETING: 'cuộc họp',
  TASK: 'nhiệm vụ',
  DOCUMENT: 'tài liệu cần đọc',
  DIRECTIVE: 'văn bản cần triển khai',
  REVIEW: 'bản kiểm điểm',
  MONTH: 'họp chi bộ trong tháng',
  THEME: 'sinh hoạt chuyên đề trong quý',
  RECOGNITION: 'xét công nhận đảng viên chính thức',
  CEREMONY: 'lễ kết nạp',
}
/** What waits for an answer. */
export const waitingNames: Readonly<Record<Awaited, string>> = {
  TOPIC: 'Chủ đề đảng viên đề nghị, chờ trả lời',
  PETITION: 'Kiến nghị của đảng viên, chờ chi bộ trả lời',
  PROPOSAL: 'Kiến nghị của chi bộ, chờ cấp trên trả lời',
  TRANSFER: 'Hồ sơ chuyển sinh hoạt chờ chi bộ giải quyết',
}
/** Who was reminded, as the next letter of a chain names them. */
export const reminded: Readonly<Record<RemindedParty, string>> = { ASKED: 'đồng chí được giao', LEADERS: 'bí thư, phó bí thư', SUPERIOR: 'cấp trên trực tiếp' }
export const words = {
  item: (organisation: string, date: string) => `- ${organisation}${date === '' ? '' : `: hạn ${date}`}`,
  more: (count: number) => `- và ${count} mục khác`,
  figure: (name: string, count: number, among: number | undefined) => `- ${name}: ${count}${among === undefined ? '' : `/${among}`}`,
  section: (organisation: string) => `${organisation}:`,
  nextMeeting: (when: string, { noAgenda, unanswered }: NonNullable<CellWeek['meeting']>) => {
    const lacks = [...(noAgenda ? ['nội dung cuộc họp'] : []), ...(unanswered > 0 ? [`trả lời của ${unanswered} đồng chí được mời`] : [])]
    return `- Cuộc họp tới: ${when}${lacks.length === 0 ? '' : `. Còn thiếu: ${lacks.join(', ')}`}`
  },
  unannounced: (month: string) => `- Tháng ${month}: chưa thông báo cuộc họp chi bộ nào`,
  tasks: ({ open, owners, late, lateOwners }: NonNullable<CellWeek['tasks']>) => `- Nhiệm vụ đang làm: ${open} (${owners} đồng chí)${late === 0 ? '' : `, trong đó quá hạn: ${late} (${lateOwners} đồng chí)`}`,
  dues: (days: readonly string[]) => `- Hạn trong 7 ngày tới: ${days.join('; ')}`,
  dueDay: (date: string, things: readonly string[]) => `${date} (${things.join(', ')})`,
  dueThing: (name: string, count: number) => (count > 1 ? `${count} ${name}` : name),
  term: (from: string, to: string | undefined) => (to === undefined ? `từ ngày ${from}` : `từ ngày ${from} đến hết ngày ${to}`),
  post: (role: string, organisation: string, { term, standsIn }: Readonly<{ term: string; standsIn?: true | undefined }>) => `- ${standsIn ? 'làm thay ' : ''}${role}, ${organisation}, ${term}`,
  gathered: (count: number) => `Có ${count} thông báo gửi đồng chí.`,
  calendarFiles: (count: number) => `Kèm thư là tệp lịch của ${count} cuộc họp (đuôi .ics): mở từng tệp để thêm vào lịch.`,
  chain: (steps: readonly string[]) => (steps.length === 0 ? '' : `Đã nhắc: ${steps.join('; ')}.`),
  chained: (who: string, date: string) => `${who} ngày ${date}`,
  unknownOrganisation: 'Chi bộ',
  sampleName: 'Nguyễn Văn An',
  sampleVenue: 'Nhà văn hóa khu phố',
  sampleAgenda: ['Đánh giá công tác tháng trước', 'Nhiệm vụ tháng tới'],
  agenda: (titles: readonly string[]) => (titles.length === 0 ? '' : ['Nội dung:', ...titles.map((title, index) => `${index + 1}. ${title}`)].join('\n')),
  deadline: (date: string) => `Hạn gửi bản kiểm điểm: ${date}.`,
  failedOn: (date: string) => `Việc sắp xếp tổ chức đã định cho ngày ${date} không thực hiện được, vì đến ngày đó có điều kiện không còn phù hợp. Tổ chức và đảng viên giữ nguyên như trước.`,
  actBy: (date: string) => `Hạn giải quyết: ${date}.`,
  standing: (corrected?: true): string => (corrected ? 'đã được điều chỉnh; các số liệu sau thay số liệu đã gửi' : 'đã hoàn thành'),
  counts: (rows: readonly (readonly [string, number])[], total: number) => [...rows.map(([name, count]) => `- ${name}: ${count} đảng viên`), `- Tổng số: ${total} đảng viên`].join('\n'),
  entry: (meeting: string, organisation: string) => `${meeting.charAt(0).toUpperCase()}${meeting.slice(1)}: ${organisation}`,
  /** Above the link by which a reader stops letters they can do without. */
  stop: { digests: 'Không muốn nhận tin tổng hợp, báo cáo qua thư nữa? Bấm vào đây.', reminders: 'Không muốn nhận thư nhắc việc nữa? Bấm vào đây.' },
  /** The page behind that link. */
  stopping: {
    title: 'Ngừng nhận thư',
    ask: { digests: 'Ngừng gửi tin tổng hợp và báo cáo định kỳ đến hộp thư của đồng chí?', reminders: 'Ngừng gửi thư nhắc việc đến hộp thư của đồng chí?' },
    button: 'Ngừng gửi',
    done: { digests: 'Đã ngừng gửi tin tổng hợp và báo cáo định kỳ đến hộp thư của đồng chí.', reminders: 'Đã ngừng gửi thư nhắc việc đến hộp thư của đồng chí.' },
    still: 'Giấy mời họp, thay đổi lịch họp và văn bản cần đọc vẫn được gửi. Mọi thông báo vẫn có trong mục Thông báo trên hệ thống; đồng chí bật lại được trong phần cài đặt.',
  },
}
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
/** Days and hours as letters write them: "19 giờ 00, thứ Năm, 03/12/2026". `span` is a day, month or year as it stands in a notice. */
export const times = {
  date: formatDate,
  month: formatMonth,
  moment: ({ date, time }: CivilTime) => `${time.slice(0, 2)} giờ ${time.slice(3, 5)}, ${lowered(formatWeekday(date))}, ${formatDate(date)}`,
  span: (text: string) => text,
}
