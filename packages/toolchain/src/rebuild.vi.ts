import type { Difference } from './rebuild/compare.ts'

/** What the rebuilding of projections says. */
export const rebuilt = {
  usage: (names: readonly string[]) => `Cách dùng: npm run rebuild -- <${names.join(' | ')} | all> [--apply]\nKhông có --apply: chỉ so sánh và liệt kê. Có --apply: ghi lại những dòng sai.`,
  notRunning: (dataDir: string) => `Không thấy bản đang chạy với thư mục ${dataDir}. Hãy khởi động (npm start) rồi chạy lại lệnh này.`,
  difference: (projection: string, { service, key, is, mended }: Difference) => `${projection}: ${service} ${key}: ${is === 'missing' ? 'thiếu' : 'khác nguồn'}${mended ? ', đã ghi lại' : ''}`,
  found: (projection: string, count: number, mended: number) => `${projection}: ${count} dòng khác nguồn${count > 0 ? `, đã ghi lại ${mended}` : ''}`,
}
