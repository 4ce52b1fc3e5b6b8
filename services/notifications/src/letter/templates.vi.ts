import type { RoundKind } from '../round/schema.ts'

/** A letter as it is written: `{…}` are filled in for each reader, a line whose filling is empty is left out, a line that is only `{link}` becomes a button. */
export type Template = Readonly<{ subject: string; text: string; button: string }>

const meeting = `{when}
Tại: {venue}
`
const answer = `Đồng chí vui lòng báo dự họp hoặc xin vắng mặt tại đây:
{link}
`
/** The last paragraph of every letter, set small. */
export const closing = `Thư này do hệ thống gửi tự động, đồng chí không cần trả lời thư. Cần hỗ trợ, xin liên hệ bí thư chi bộ; bí thư chi bộ liên hệ cấp ủy cấp trên.`

/** A short letter: one sentence, what it is about and until when come first, since many read no further than a lock screen; then where to see more. */
const notice = (subject: string): Template => ({
  subject,
  button: 'Mở hệ thống',
  text: `{notice}
{items}
{figures}
{chain}

Kính gửi đồng chí {name}, mời đồng chí xem trên hệ thống:
{link}

${closing}`,
})

/** What people are sent. Subjects say what kind of letter it is and no more: they are read over shoulders and on lock screens (F7). */
export const templates: Readonly<Record<RoundKind, Template>> = {
  INVITATION: {
    subject: 'Giấy mời {meeting} tháng {month}',
    button: 'Báo dự họp hoặc xin vắng',
    text: `${meeting}
{agenda}

Kính gửi đồng chí {name},
{organisation} trân trọng kính mời đồng chí dự {meeting}, dự kiến {minutes} phút.

${answer}
Tệp lịch gửi kèm để đồng chí thêm buổi họp vào lịch trên điện thoại.

${closing}`,
  },
  UPDATE: {
    subject: 'Thay đổi lịch {meeting} tháng {month}',
    button: 'Báo dự họp hoặc xin vắng',
    text: `${meeting}
{agenda}

Kính gửi đồng chí {name},
{organisation} xin báo: {meeting} đã đổi lịch. Thời gian, địa điểm mới ghi ở đầu thư, thay cho giấy mời trước.

${answer}
Tệp lịch gửi kèm sẽ cập nhật buổi họp trong lịch của đồng chí.

${closing}`,
  },
  POSTPONEMENT: {
    subject: 'Hoãn {meeting} tháng {month}',
    button: '',
    text: `Buổi họp lúc {when} được hoãn.

Kính gửi đồng chí {name},
{organisation} xin báo: {meeting} nói trên được hoãn. Thời gian mới sẽ báo sau.

Tệp lịch gửi kèm sẽ xóa buổi họp khỏi lịch của đồng chí cho đến khi có thời gian mới.

${closing}`,
  },
  CANCELLATION: {
    subject: 'Thông báo không họp: {meeting} tháng {month}',
    button: '',
    text: `Không tổ chức buổi họp lúc {when}.

Kính gửi đồng chí {name},
{organisation} xin báo: {meeting} nói trên không tổ chức. Khi có lịch mới, đồng chí sẽ nhận được giấy mời khác.

Tệp lịch gửi kèm sẽ xóa buổi họp khỏi lịch của đồng chí.

${closing}`,
  },
  REMINDER: {
    subject: 'Nhắc lịch {meeting} tháng {month}',
    button: 'Báo dự họp hoặc xin vắng',
    text: `${meeting}
{agenda}

Kính gửi đồng chí {name},
{organisation} xin nhắc đồng chí buổi họp sắp tới: {meeting}.

Nếu chưa trả lời hoặc có thay đổi, đồng chí báo tại đây:
{link}

${closing}`,
  },
  CAMPAIGN: {
    subject: 'Thông báo công tác cuối năm {year}',
    button: 'Mở hệ thống',
    text: `Đợt kiểm điểm, đánh giá, xếp loại năm {year} đã bắt đầu tại {organisation}.
{deadline}

Kính gửi đồng chí {name}, đề nghị đồng chí đôn đốc đảng viên hoàn thành bản kiểm điểm và theo dõi tiến độ trên hệ thống:
{link}

${closing}`,
  },
  SUMMARY: {
    subject: 'Bảng tổng hợp cuối năm {year}',
    button: 'Xem bảng tổng hợp',
    text: `Bảng tổng hợp cuối năm {year} của {organisation} {notice}.

{counts}

Kính gửi đồng chí {name}, mời đồng chí xem bảng đầy đủ trên hệ thống:
{link}

${closing}`,
  },
  TRANSFER: {
    subject: 'Có hồ sơ chờ giải quyết',
    button: 'Mở hệ thống',
    text: `{step}

Kính gửi đồng chí {name}, đề nghị đồng chí mở hệ thống để xem và giải quyết:
{link}

${closing}`,
  },
  TRANSFER_REMINDER: {
    subject: 'Nhắc hạn giải quyết hồ sơ',
    button: 'Mở hệ thống',
    text: `{step}
{deadline}

Kính gửi đồng chí {name}, đề nghị đồng chí mở hệ thống để giải quyết trước hạn:
{link}

${closing}`,
  },
  REORGANISATION_FAILED: {
    subject: 'Có việc sắp xếp tổ chức chưa thực hiện được',
    button: 'Mở hệ thống',
    text: `{step}

Kính gửi đồng chí {name}, đề nghị đồng chí mở hệ thống để xem lý do và lập lại kế hoạch:
{link}

${closing}`,
  },
  TASK: notice('Giao nhiệm vụ'),
  DOCUMENT: notice('Có tài liệu cần đọc'),
  RESOLUTION: notice('Có văn bản cần đọc'),
  DIRECTIVE: notice('Có văn bản cần triển khai'),
  REVIEW: notice('Bản kiểm điểm cần bổ sung'),
  RATING: notice('Thông báo công tác cuối năm'),
  PROPOSAL: notice('Thông báo về kiến nghị'),
  DUE: notice('Nhắc việc đến hạn'),
  ESCALATION: notice('Việc quá hạn cần đôn đốc'),
  DIGEST: notice('Tin tổng hợp trong ngày'),
  REPORT: notice('Báo cáo định kỳ'),
  POSITION: {
    subject: 'Giao chức vụ và cách bắt đầu sử dụng hệ thống',
    button: 'Đăng nhập',
    text: `{notice}
{items}

Kính gửi đồng chí {name}, công việc của chức vụ này nay được thực hiện trên hệ thống Nền Nếp. Đồng chí bắt đầu tại đây:
{link}

Đăng nhập lần đầu, không cần mật khẩu:
1. Bấm nút trên, bấm “Đăng nhập”, rồi nhập địa chỉ thư điện tử này hoặc số thẻ đảng viên.
2. Bấm “Nhận mã xác nhận”, mở hộp thư này, lấy mã gồm sáu số và nhập vào. Không đưa mã cho bất kỳ ai.
3. Trang “Tháng này” cho biết việc cần làm trước. Muốn tập trước khi làm thật: mở “Việc khác”, chọn “Tập dượt”.

Thư này do hệ thống gửi tự động, đồng chí không cần trả lời thư. Cần hỗ trợ, xin liên hệ cấp ủy cấp trên.`,
  },
  GATHERED: {
    subject: 'Tin gộp gửi đồng chí',
    button: 'Mở hệ thống',
    text: `{notice}
{parts}

Kính gửi đồng chí {name}, mời đồng chí xem các việc trên tại hệ thống:
{link}

Đồng chí đã chọn nhận thư gộp. Thay đổi lịch họp và việc gấp vẫn gửi ngay; muốn nhận từng thư, đồng chí chọn lại trong mục Cài đặt.

${closing}`,
  },
}
