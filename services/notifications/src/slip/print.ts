import { html, raw } from 'hono/html'
import qrcode from 'qrcode-generator'
import type { Language } from '../letter/language.ts'
import { packOf } from '../letter/pack.ts'
import { words as english } from './words.en.ts'
import { words as vietnamese } from './words.vi.ts'

const wordsIn: Readonly<Record<Language, typeof vietnamese>> = { VI: vietnamese, EN: english }

/** One personal slip, in the language its member reads: who is invited to what, and the link by which they, or a neighbour's phone, answer. */
export type Slip = Readonly<{ language: Language; name: string; organisation: string; meeting: string; when: string; venue: string; agenda: string; link: string }>

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

function printed({ language, name, organisation, meeting, when, venue, agenda, link }: Slip) {
  const words = wordsIn[language]
  return html`<section class="slip" lang="${packOf(language).tag}"><div><h1>${organisation}</h1>
<p>${words.invites} <strong>${name}</strong> ${words.to(meeting)}</p><p class="when">${when}</p><p>${words.at(venue)}</p><p>${agenda}</p></div>
<figure>${raw(codeOf(link))}<figcaption>${words.scan}</figcaption></figure></section>`
}

/** Slips for people without mail (D8), three on an A4 page in large letters, with a QR code that answers without sign-in. The page itself is in the language of the organisation. */
export function printedSlips(slips: readonly Slip[], language: Language) {
  const words = wordsIn[language]
  return html`<!doctype html><html lang="${packOf(language).tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title>${style}</head><body>
${slips.length === 0 ? html`<p>${words.none}</p>` : ''}${slips.map(printed)}
</body></html>`
}
