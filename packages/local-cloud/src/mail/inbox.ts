import { Hono, type Context } from 'hono'
import { html } from 'hono/html'
import { page, pageHeaders, type Html } from '../page.ts'
import { readMessage, type Message } from './message.ts'
import { text } from './messages.vi.ts'
import { isTo, type Kept, type MailStore } from './store.ts'

const perPage = 100

const show = (c: Context, title: string, body: Html, status: 200 | 404 = 200) =>
  c.html(page({ product: text.product, title, wide: true, body }), status, pageHeaders({ frames: true }))

const line = ({ id, subject, to, at }: Kept) => html`<li><a href="/inbox/${id}"><strong>${subject || text.noSubject}</strong><br>
<span class="muted">${to.join(', ')} · ${text.moment(new Date(at))}</span></a></li>`

/** Hides the addresses themselves from anyone who makes a browser resolve another name to this machine. */
const isLocal = (host: string | undefined) => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host ?? '')

const linked = (plain: string) => plain.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/).map((part, index) =>
  index % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : part)

const filesOf = ({ id, attachments }: Message) => attachments.length === 0 ? '' : html`<h2>${text.files}</h2><ul class="files">
${attachments.map(({ filename }, index) => html`<li><a href="/inbox/${id}/attachments/${index}">${filename || text.file(index + 1)}</a></li>`)}</ul>`

const view = (message: Message, state: string) => html`<p><a href="/inbox">${text.back}</a></p><h1>${message.subject || text.noSubject}</h1>
<dl><dt>${text.from}</dt><dd>${message.from}</dd><dt>${text.to}</dt><dd>${message.to.join(', ')}</dd>
<dt>${text.at}</dt><dd>${text.moment(new Date(message.at))}</dd><dt>${text.state}</dt><dd>${state}</dd></dl>
${message.html === '' ? '' : html`<h2>${text.designed}</h2><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="${text.designed}" src="/inbox/${message.id}/html"></iframe>`}
${filesOf(message)}<h2>${text.content}</h2><pre>${linked(message.text)}</pre>
<p><a href="/inbox/${message.id}/raw">${text.original}</a></p>`

/** A mail's own HTML runs no script and loads nothing from outside, whatever it says. */
const sealed = {
  'Content-Security-Policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
const download = (name: string) => ({
  'Content-Type': 'application/octet-stream',
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'X-Content-Type-Options': 'nosniff',
})

/** The web inbox: a list and a view of each kept message, for people on this machine only. */
export function inbox(store: MailStore, hasSmtp: boolean) {
  const stateOf = ({ outcome }: Kept) => text.states[outcome?.state ?? (hasSmtp ? 'waiting' : 'kept')]
  const load = async (id: string) => {
    const kept = store.find(id)
    return kept && { kept, message: await readMessage(kept, await store.raw(id)) }
  }
  const missing = (c: Context) => show(c, text.unknown, html`<h1>${text.unknown}</h1><p><a href="/inbox">${text.back}</a></p>`, 404)

  return new Hono()
    .use(async (c, next) => (isLocal(c.req.header('host')) ? next() : c.text('', 403)))
    .get('/', (c) => c.redirect('/inbox'))
    .get('/inbox', (c) => {
      const [to = '', before = ''] = [c.req.query('to')?.trim(), c.req.query('before')]
      const fitting = store.all().toReversed().filter((mail) => (to === '' || isTo(mail, to)) && (before === '' || mail.id < before))
      const shown = fitting.slice(0, perPage)
      const last = fitting.length > perPage ? shown.at(-1) : undefined
      return show(c, text.inbox, html`<h1>${text.inbox}</h1><p>${text.explain}</p>
<form method="get"><div class="field"><label for="to">${text.filter}</label><input id="to" name="to" type="text" inputmode="email" autocomplete="off" value="${to}"></div>
<div class="actions"><button>${text.search}</button> <a class="button" href="/inbox">${text.refresh}</a></div></form>
${shown.length === 0 ? html`<p>${to === '' ? text.empty : text.emptyFor}</p>` : html`<ol class="mails">${shown.map(line)}</ol>`}
${last ? html`<p><a href="/inbox?before=${last.id}&amp;to=${encodeURIComponent(to)}">${text.older}</a></p>` : ''}`)
    })
    .get('/inbox/:id', async (c) => {
      const found = await load(c.req.param('id'))
      return found ? show(c, found.message.subject || text.noSubject, view(found.message, stateOf(found.kept))) : missing(c)
    })
    .get('/inbox/:id/html', async (c) => {
      const found = await load(c.req.param('id'))
      return found ? c.html(`<!doctype html><base target="_blank">${found.message.html}`, 200, sealed) : missing(c)
    })
    .get('/inbox/:id/raw', async (c) => {
      const kept = store.find(c.req.param('id'))
      return kept ? c.body(new Uint8Array(await store.raw(kept.id)), 200, download(`${kept.id}.eml`)) : missing(c)
    })
    .get('/inbox/:id/attachments/:index', async (c) => {
      const found = await load(c.req.param('id'))
      const file = found?.message.attachments[Number(c.req.param('index'))]
      return file ? c.body(Buffer.from(file.content, 'base64'), 200, download(file.filename || text.inbox)) : missing(c)
    })
}
