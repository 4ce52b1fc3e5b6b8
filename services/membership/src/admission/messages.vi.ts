import { AdmissionState, AdmissionStep } from '@nen-nep/rules/membership/index'
import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { refuse } from './rules.ts'

/** Where an admission stands, as people say it. */
export const stateNames: Readonly<Record<AdmissionState, string>> = {
  OPEN: 'mới mở', INTRODUCED: 'đã có người giới thiệu', PROPOSED: 'chi bộ đã đề nghị', RETURNED: 'cấp trên trả lại', APPROVED: 'đã có quyết định, chờ lễ kết nạp', PROBATION: 'đang dự bị',
  RECOGNITION_PROPOSED: 'chi bộ đã đề nghị công nhận', RECOGNISED: 'đã công nhận chính thức', REFUSED: 'không được kết nạp', WITHDRAWN: 'đã rút', ENDED: 'đã dừng',
}
/** Steps of an admission, as people say them. */
export const stepNames: Readonly<Record<AdmissionStep, string>> = {
  INTRODUCTION: 'giới thiệu', VOTE: 'biểu quyết đề nghị kết nạp', RETURN: 'trả lại', APPROVAL: 'quyết định kết nạp', CEREMONY: 'lễ kết nạp', RECOGNITION_VOTE: 'biểu quyết đề nghị công nhận', RECOGNITION: 'công nhận chính thức', REFUSAL: 'không đồng ý kết nạp', WITHDRAWAL: 'rút hồ sơ',
}
type Details = Readonly<Record<string, unknown>>
const day = (value: unknown) => (typeof value === 'string' ? formatDate(value) : '')
const stepNotOpen = ({ state, step }: Details) => `Hồ sơ ${v.is(AdmissionState, state) ? stateNames[state] : ''}, chưa ghi được bước “${v.is(AdmissionStep, step) ? stepNames[step] : ''}”. Hãy ghi các bước theo đúng thứ tự.`

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'admission.own': 'Không ai tự ghi bước kết nạp của chính mình, hoặc của người mình đang làm thay. Hãy để đồng chí khác ghi.',
  'admission.not-cells': 'Bước này do bí thư, phó bí thư chi bộ hoặc cán bộ tổ chức ghi. Hãy đề nghị các đồng chí đó.',
  'admission.not-above': 'Bước này do cấp ủy cấp trên quyết định. Hãy gửi hồ sơ lên cấp trên.',
  'admission.not-candidate': 'Chỉ mở hồ sơ kết nạp cho quần chúng ưu tú (memberId). Người đã từng là đảng viên thì dùng “kết nạp lại” trong hồ sơ.',
  'admission.running': 'Quần chúng này (memberId) đã có hồ sơ kết nạp đang mở. Hãy ghi tiếp vào hồ sơ đó.',
  'admission.member-left': 'Hồ sơ đảng viên không còn gắn với hồ sơ kết nạp này. Hãy mở lại hồ sơ đảng viên để xem tình trạng hiện nay.',
  'admission.step-not-open': stepNotOpen,
  'admission.future': 'Ngày của bước (on) không được sau hôm nay. Hãy ghi khi việc đã xảy ra.',
  'admission.before-last': (details) => `Ngày của bước (on) không được trước bước gần nhất (${day(details['day'])}). Hãy kiểm tra lại ngày.`,
  'admission.evidence-unknown': ({ uploadId }) => `Không có tệp ${String(uploadId)} (evidence). Hãy tải tệp lên trước rồi ghi bước này.`,
  'admission.introducer-unfit': 'Người giới thiệu (introducers) phải là đảng viên chính thức cùng chi bộ ít nhất 12 tháng và không bị đình chỉ sinh hoạt. Hãy chọn người khác.',
  'admission.introducers-two': 'Cần hai người giới thiệu (introducers), hoặc một đảng viên cùng một tổ chức đoàn thể (union). Hãy ghi đủ.',
  'admission.counts': 'Số đếm (counts) không khớp: có mặt, đi vắng và được miễn cộng lại nhiều hơn số đảng viên chính thức, hoặc số biểu quyết nhiều hơn số có mặt. Hãy kiểm tra lại.',
  'admission.birth-unknown': 'Hồ sơ chưa có ngày sinh (birthDate) nên chưa xét được tuổi. Hãy bổ sung ngày sinh trong hồ sơ.',
  'admission.too-young': 'Người được xét kết nạp phải đủ 18 tuổi vào ngày chi bộ xem xét. Hãy kiểm tra lại ngày sinh hoặc chờ đủ tuổi.',
  'admission.needs-permission': 'Người trên 60 tuổi, hoặc chưa tốt nghiệp trung học cơ sở, phải được cấp có thẩm quyền đồng ý trước. Hãy ghi số văn bản đồng ý (permissionNo).',
  'admission.certificate': 'Cần giấy chứng nhận học lớp nhận thức về Đảng còn giá trị (60 tháng) vào ngày chi bộ biểu quyết. Hãy rút hồ sơ và mở lại với giấy chứng nhận mới (certificateOn).',
  'admission.probation-running': (details) => `Thời gian dự bị đến hết ngày ${day(details['day'])}. Hãy biểu quyết công nhận từ ngày đó trở đi.`,
}
