import { html, raw } from 'hono/html'
import qrcode from 'qrcode-generator'

/** One personal slip: who is invited to what, and the link by which they, or a neighbour's phone, answer. */
export type Slip = Readonly<{ name: string; organisation: string; meeting: string; when: string; venue: string; agenda: string; link: string }>

const CELL = 3
const MARGIN = 12
const style = raw(`<style>
@page { size: A4; margin: 12mm }
* { box-sizing: border-box }
body { font: 14pt/1.35 "Times New Roman", serif; color: #000; margin: 0 }
.slip { border-bottom: .3mm dashed #000; padding: 6mm 0; display: flex; gap: 6mm; break-inside: avoid; min-height: 88mm }
.slip > div { flex: 1 } h1 { font-size: 16pt; margin: 0 0 2mm } p { margin: 0 0 2mm; white-space: pre-line } .when { font-weight: bold }
figure { margin: 0; width: 46mm; text-align: center; font-size: 11pt } svg { width: 46mm; height: 46mm }
</style>`)

/** The link as a QR code, corrected for an eighth of damage: paper gets folded. */
function codeOf(link: string): string {
  const code = qrcode(0, 'M')
  code.addData(link)
  code.make()
  return code.createSvgTag(CELL, MARGIN)
}

/** Slips for people without mail (D8), three on an A4 page in large letters, with a QR code that answers without sign-in. */
export const printedSlips = (slips: readonly Slip[]) => html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Phiếu mời họp</title>${style}</head><body>
${slips.length === 0 ? html`<p>Không có ai cần phiếu giấy cho cuộc họp này.</p>` : ''}${slips.map(({ name, organisation, meeting, when, venue, agenda, link }) => html`<section class="slip"><div><h1>${organisation}</h1>
<p>Kính mời đồng chí <strong>${name}</strong> dự ${meeting}.</p><p class="when">${when}</p><p>Tại: ${venue}</p><p>${agenda}</p></div>
<figure>${raw(codeOf(link))}<figcaption>Quét mã để báo dự họp hoặc xin vắng, hoặc gọi cho bí thư chi bộ.</figcaption></figure></section>`)}
</body></html>`
