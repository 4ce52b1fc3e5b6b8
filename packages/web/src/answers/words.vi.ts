import type { How } from '../api/answers.ts'

const hows: Readonly<Record<How, string>> = { PHONE: 'Gọi điện thoại', IN_PERSON: 'Gặp trực tiếp', PAPER: 'Ghi trên giấy' }

/** Words of the answers to an invitation, for whoever takes the roll. */
export const words = {
  title: 'Trả lời giấy mời',
  counts: (attending: number, declining: number, silent: number) => `Sẽ dự ${attending}, xin vắng ${declining}, chưa trả lời ${silent}.`,
  attending: 'Sẽ dự',
  declining: 'Xin vắng',
  silent: 'Chưa trả lời',
  late: 'trả lời muộn',
  through: (how: How, by: string) => `Ghi thay: ${hows[how].toLocaleLowerCase('vi')}${by === '' ? '' : `, người ghi ${by}`}`,
  record: 'Ghi thay',
  recordFor: (name: string) => `Ghi thay ${name}`,
  hint: 'Dành cho đồng chí không dùng điện thoại thông minh hoặc thư điện tử. Chỉ ghi điều chính đồng chí ấy đã nói; câu trả lời mang dấu “ghi thay”, và đồng chí ấy tự trả lời lúc nào thì lấy câu đó.',
  what: 'Đồng chí ấy trả lời thế nào?',
  whatHint: 'Ghi đúng điều đồng chí ấy đã nói; chưa rõ thì hỏi lại trước khi ghi.',
  howHint: 'Để sau này còn biết câu trả lời đã đến bằng cách nào.',
  reason: 'Lý do vắng',
  reasonHint: 'Chỉ bí thư, phó bí thư và thư ký cuộc họp đọc được.',
  how: 'Đồng chí ấy báo bằng cách nào?',
  hows,
  agreed: 'Chính đồng chí ấy đã nói như vậy và đồng ý để chi bộ ghi thay.',
  missing: 'Chọn câu trả lời, cách báo, và đánh dấu rằng chính đồng chí ấy đã nói.',
  reasonMissing: 'Chọn một lý do vắng.',
  save: 'Lưu câu trả lời',
  back: 'Quay lại',
}
