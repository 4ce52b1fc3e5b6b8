import type { OrganisationType } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate, formatLongDate } from '@nen-nep/rules/dates/format'
import { placeAndDay, placeIn } from '@nen-nep/office/words.vi'
import { escape } from '../person/page.vi.ts'
import type { Letter, Transfer } from './schema.ts'

/** All that stands on a letter: whose it is and under whom, and the code by which it is verified. */
export type Page = Readonly<{ transfer: Transfer; letter: Letter; code: string; issuer: string; issuerType: OrganisationType; superior?: string | undefined; place?: string | undefined; acting?: string | undefined }>

const STYLE =
  '@page{size:A4;margin:20mm 15mm 20mm 30mm}body{font:14pt/1.5 "Times New Roman",serif;color:#000;max-width:165mm;margin:0 auto;padding:16px}table{width:100%;border-collapse:collapse}td{vertical-align:top;text-align:center;width:50%}h1{font-size:16pt;text-align:center;margin:18pt 0 12pt}p{margin:6pt 0;text-align:justify}.line{border-top:1px solid #000;width:40%;margin:2pt auto}.void{border:3px double #b00;color:#b00;text-align:center;font-weight:bold;padding:6pt}.code{font:11pt monospace;text-align:left}.sign{margin-top:18pt;break-inside:avoid}.sign td{padding-bottom:30mm}@media print{body{padding:0;max-width:none}}'

const kinds = { OFFICIAL: 'chính thức', TEMPORARY: 'tạm thời' } as const
const signs = (type: OrganisationType) => (type === 'CELL_GRASSROOTS' || type === 'CELL_SUBORDINATE' ? 'T/M CHI BỘ' : 'T/M ĐẢNG ỦY')

const head = ({ letter, issuer, superior = '', place = placeIn(superior) }: Page) => `<table><tr><td>${escape(superior.toUpperCase())}<br><strong>${escape(issuer.toUpperCase())}</strong><br>*<br>Số ${escape(letter.no)}</td>
<td><strong>ĐẢNG CỘNG SẢN VIỆT NAM</strong><div class="line"></div><em>${escape(placeAndDay(place, formatLongDate(letter.issuedOn)))}</em></td></tr></table>`

const stay = ({ on, until }: Transfer) => (until === undefined ? `từ ngày ${formatDate(on)}` : `từ ngày ${formatDate(on)} đến ngày ${formatDate(until)}`)

const text = ({ transfer, letter, issuer }: Page) => `<p><strong>Kính gửi:</strong> ${escape(transfer.to.name)}</p>
<p>${escape(issuer)} giới thiệu đồng chí <strong>${escape(transfer.memberName)}</strong>, đảng viên đang sinh hoạt tại ${escape(transfer.fromName)}, chuyển sinh hoạt đảng <strong>${kinds[transfer.kind]}</strong> đến ${escape(transfer.to.name)}, ${stay(transfer)}.</p>
<p>Đề nghị nơi đến tiếp nhận và tạo điều kiện để đồng chí được sinh hoạt. Giấy này được trình nơi đến trước hết ngày <strong>${formatDate(letter.presentBy)}</strong>.</p>`

/** The introduction letter as a page to be printed or kept as PDF: one file without scripts or outside parts, with the heading of party documents (399-QĐ/TW, 05-HD/VPTW). A void one says so. */
export function letterPage(page: Page): string {
  const { letter, code, issuerType, acting = signs(issuerType) } = page
  const gone = letter.voided ? `<p class="void">GIẤY NÀY KHÔNG CÒN GIÁ TRỊ (thay bằng giấy khác ngày ${formatDate(civilDayOf(letter.voided.at))})</p>` : ''
  const body = [head(page), '<h1>GIẤY GIỚI THIỆU<br>SINH HOẠT ĐẢNG</h1>', gone, text(page), `<table class="sign"><tr><td></td><td><strong>${escape(acting)}</strong><br><em>(ký, ghi rõ họ tên, đóng dấu)</em></td></tr></table>`, `<p class="code">Mã kiểm tra: ${escape(code)}</p>`].join('\n')
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Giấy giới thiệu ${escape(letter.no)}</title><style>${STYLE}</style></head>\n<body>\n${body}\n</body></html>\n`
}
