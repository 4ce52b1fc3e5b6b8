import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** The tokens of the product's look: blue acts, deep red marks identity, bright red is error, nothing is small. */
const style = `
:root{font:18px/1.6 'Noto Sans',system-ui,sans-serif;color:#1B1F24;background:#F4F5F7;font-variant-numeric:tabular-nums}
*{box-sizing:border-box}body{margin:0}main{max-width:40rem;margin:24px auto;padding:24px;background:#fff;border-radius:8px}
main.wide{max-width:60rem}header{background:#8E1B1B;border-bottom:4px solid #FFD98A;color:#fff;padding:12px 24px;font-weight:700}
h1{font-size:27px;line-height:1.35;margin:0 0 16px}h2{font-size:21.6px;line-height:1.4;margin:24px 0 12px}p{margin:0 0 16px}
a{color:#0B4F94}a:hover{color:#083B70}.muted{color:#4A5360}.small{font-size:16px}
label{display:block;font-weight:700;margin-bottom:4px}.hint{color:#4A5360;margin:0 0 8px}
input{display:block;width:100%;min-height:52px;padding:8px 12px;font:inherit;border:2px solid #5B6572;border-radius:8px;background:#fff;color:inherit}
input[aria-invalid=true]{border-color:#B3121D}input.code{max-width:12rem;letter-spacing:.2em;font-size:21.6px}
button,.button{display:inline-block;min-height:52px;padding:10px 24px;font:inherit;font-weight:700;border:2px solid #0B4F94;border-radius:8px;background:#0B4F94;color:#fff;cursor:pointer;text-decoration:none}
button:hover,.button:hover{background:#083B70;color:#fff}button.second{background:#fff;color:#0B4F94}button.second:hover{background:#F4F5F7;color:#083B70}
.field{margin:0 0 24px}.errors{border:3px solid #B3121D;background:#FDECEC;border-radius:8px;padding:16px;margin:0 0 24px}.errors h2{margin:0 0 8px}
.errors a,.error{color:#B3121D;font-weight:700}.error{margin:0 0 8px}.actions{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 24px}
:focus-visible{outline:3px solid #1B1F24;outline-offset:3px;box-shadow:0 0 0 3px #FFBF47}
ol.mails{list-style:none;margin:0;padding:0}ol.mails a{display:block;min-height:56px;padding:12px 0;border-top:1px solid #5B6572;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 24px}dt{font-weight:700}dd{margin:0;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0 0 24px}iframe{width:100%;height:32rem;border:2px solid #5B6572;border-radius:8px;background:#fff}
p>a:only-child:not(.button){display:inline-block;min-height:48px;padding:10px 0}
ul.files a{display:inline-block;min-height:48px;padding:8px 0;overflow-wrap:anywhere}
@media(max-width:480px){main{margin:0;border-radius:0;padding:16px}dl{grid-template-columns:1fr}}
@media print{header{display:none}main{margin:0;padding:0}}
`
const styleHash = createHash('sha256').update(style).digest('base64')

type Page = { readonly product: string; readonly title: string; readonly wide?: boolean; readonly body: Html }

/** A whole Vietnamese page that loads nothing from anywhere: no script, one inline style sheet. */
export const page = ({ product, title, wide = false, body }: Page): Html => html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${product}</title><style>${raw(style)}</style></head>
<body><header>${product}</header><main class="${wide ? 'wide' : ''}">${body}</main></body></html>`

type Allowed = { readonly formTo?: string; readonly frames?: boolean }

/** Headers for such a page: only its own style sheet is allowed, nothing may frame it, nothing keeps a copy. */
export const pageHeaders = ({ formTo = "'self'", frames = false }: Allowed = {}): Record<string, string> => ({
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action ${formTo}; base-uri 'none'; frame-ancestors 'none'${frames ? "; frame-src 'self'" : ''}`,
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
})
