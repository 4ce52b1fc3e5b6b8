import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './refusals.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'rule-pack.not-yours': 'Bộ quy định do cấp ủy của chính tổ chức đó hoặc cấp trên ban hành.',
  'rule-pack.one-form': 'Gửi bộ quy định bằng một cách: trường “pack”, hoặc nội dung tệp ở trường “file”.',
  'rule-pack.faulty': ({ count }) => `Bộ quy định còn ${String(count)} chỗ chưa đúng. Hãy sửa từng chỗ rồi gửi lại.`,
  'rule-pack.before-any': 'Ngày có hiệu lực sớm hơn mọi quy định đang có. Hãy chọn ngày muộn hơn ở trường “validFrom”.',
  'rule-pack.looser': ({ name, rulePackId }) => `Cấp trên đã ban hành “${String(name)}” (${String(rulePackId)}) chặt hơn cho năm này. Hãy chọn bộ đó hoặc bộ chặt hơn ở trường “rulePackId”.`,
  'rule-pack.changed': ({ rulePackId }) => `Bộ quy định ${String(rulePackId)} đã bị sửa sau khi ban hành: mã kiểm chứng không còn khớp. Hãy khôi phục từ bản sao lưu, hoặc ban hành một bộ mới rồi chọn bộ đó ở trường “rulePackId”.`,
}
