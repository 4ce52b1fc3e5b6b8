import type { Body, District } from '@nen-nep/testing/year/index'

const steps = {
  build: 'Đóng gói và khởi động trên máy này',
  import: 'Nhập danh sách đảng viên từ Excel (9.816 dòng)',
  meetings: 'Một tháng sinh hoạt của các chi bộ trong một phường',
  yearEnd: 'Kiểm điểm, đánh giá, xếp loại cuối năm của cả quận',
  rollup: 'Tổng hợp theo lịch, từ chi bộ lên quận',
}
const works = {
  announce: 'thông báo cuộc họp',
  sittings: 'họp: điểm danh, phát biểu, giao việc, chấm điểm, biên bản',
  closings: 'kết thúc cuộc họp',
  sheets: 'lập bảng xếp loại',
  reviews: 'chi bộ có đảng viên gửi bản kiểm điểm',
  conferences: 'hội nghị chi bộ: kiểm phiếu hai người, đề nghị, gửi lên',
  decisions: 'cấp ủy cân đối tỷ lệ và quyết định',
  publications: 'công bố kết quả trong chi bộ',
  tables: 'đọc bảng tổng hợp',
}
const states: Readonly<Record<string, string>> = { READING: 'đang đọc và kiểm tra', READY: 'đã có bản xem trước', WRITING: 'đang ghi', DONE: 'đã ghi xong', FAILED: 'không đọc được' }
const started = Date.now()
const clock = () => `[${String(Math.round((Date.now() - started) / 1000)).padStart(4)} giây]`
const number = (value: number) => value.toLocaleString('vi-VN')
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((part * 100) / whole).toFixed(1).replace('.', ',')}%`)
let shown = ''
let shownAt = 0
/** A line that changes at most every two seconds, so that logs stay readable. */
function line(text: string): void {
  if (text === shown || Date.now() - shownAt < 2000) return
  shown = text
  shownAt = Date.now()
  console.log(`${clock()}   ${text}`)
}

type Counts = Readonly<Record<string, number>>
const classes = [['EXCELLENT', 'HTXSNV'], ['GOOD', 'HTTNV'], ['COMPLETED', 'HTNV'], ['NOT_COMPLETED', 'KHTNV'], ['NOT_RATED', 'không xếp loại']] as const
const classLine = (counts: Counts) => classes.map(([code, words]) => `${words} ${number(counts[code] ?? 0)}`).join(' · ')

type Summary = Readonly<{
  job: Body
  problems: readonly Body[]
  district: District
  wardName: string
  held: readonly Readonly<{ owed: number; present: number; turns: number; score: number; band: string }>[]
  quotas: readonly Readonly<{ orgId: string; quota: Body }>[]
  rollup: Body
  verified: Body
  organisations: readonly Readonly<{ name: string; table: Body }>[]
  mails: readonly Body[]
  dataDir: string
}>

function summary({ job, problems, district, wardName, held, quotas, rollup, verified, organisations, mails, dataDir }: Summary): void {
  const counts = job['counts'] as Counts
  const [owed, present] = [held.reduce((sum, one) => sum + one.owed, 0), held.reduce((sum, one) => sum + one.present, 0)]
  const scores = held.map(({ score }) => score)
  const bySubject = Map.groupBy(mails, ({ subject }) => String(subject).replace(/\d+\/\d{4}|\d{2}\/\d{2}\/\d{4}|:.*/g, '').trim())
  const lines = [
    '',
    '════════════ TÓM TẮT ════════════',
    `Nhập danh sách: ${number(Number(job['written']))} đảng viên đã ghi; ${number(counts['error'] ?? 0)} dòng lỗi và ${number(counts['held'] ?? 0)} dòng chờ quyết định được giữ lại; ${number(problems.length)} chỗ cần xem (${number(problems.filter(({ severity }) => severity === 'ERROR').length)} lỗi, ${number(problems.filter(({ severity }) => severity === 'WARNING').length)} cảnh báo).`,
    `Tổ chức: ${number(district.cells.length)} chi bộ và tương đương có đảng viên, ${number(district.wards.size)} đảng bộ cơ sở.`,
    `Sinh hoạt tháng 12 của ${wardName}: ${held.length} cuộc họp; có mặt ${number(present)}/${number(owed)} (${percent(present, owed)}); ${number(held.reduce((sum, one) => sum + one.turns, 0))} lượt phát biểu.`,
    `Điểm tự chấm: thấp nhất ${Math.min(...scores)}, cao nhất ${Math.max(...scores)}; Tốt ${held.filter(({ band }) => band === 'TOT').length}, Khá ${held.filter(({ band }) => band === 'KHA').length}, còn lại ${held.filter(({ band }) => band !== 'TOT' && band !== 'KHA').length}.`,
    '',
    'Xếp loại theo đảng bộ cơ sở:',
    ...organisations.map(({ name, table }) => `  ${name.padEnd(30)} ${classLine(table['counts'] as Counts)}`),
    `  ${'TOÀN QUẬN'.padEnd(30)} ${classLine(rollup['counts'] as Counts)}`,
    '',
    'Tỷ lệ xuất sắc khi cân đối:',
    ...quotas.map(({ orgId, quota }) => `  ${(district.wards.get(orgId) ?? 'Các chi bộ cơ sở').padEnd(30)} ${String(quota['sentence'])}`),
    '',
    `Tổng hợp: lần ${String(rollup['revision'])}, tính đến ${String(rollup['asOf'])}, ${String(rollup['reported'])}/${String(rollup['expected'])} chi bộ, thiếu ${(rollup['missing'] as Body[]).length}; mã ${String(rollup['digest'])}; tính lại: ${verified['ok'] === true ? 'khớp' : 'KHÔNG khớp'}.`,
    '',
    `Thư đã gửi: ${number(mails.length)}`,
    ...[...bySubject].map(([subject, all]) => `  ${number(all.length).padStart(6)}  ${subject}`),
    '',
    `Thư (nguyên văn):     ${dataDir}/mail`,
    `Số liệu đầy đủ:       ${dataDir}/tong-ket.json`,
    `Mở lại hệ thống này:  DATA_DIR=${dataDir} npm start`,
    '',
  ]
  console.log(lines.join('\n'))
}

/** What the demonstration says while it works and when it is done. */
export const told = {
  step: (name: keyof typeof steps) => console.log(`${clock()} ${steps[name]}`),
  job: (state: string, progress: number) => line(`${states[state] ?? state} ${Math.floor(progress / 100)}%`),
  progress: (what: string, done: number, all: number) => line(`${Reflect.get(works, what) as string}: ${done}/${all}`),
  done: (what: string, all: number) => console.log(`${clock()}   ${Reflect.get(works, what) as string}: xong ${all}`),
  summary,
}
