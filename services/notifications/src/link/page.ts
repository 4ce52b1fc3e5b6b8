import { html } from 'hono/html'
import { packOf } from '../letter/pack.ts'
import type { Stop } from './links.ts'

const style = 'body{font:18px/1.5 Arial,Helvetica,sans-serif;color:#111;max-width:34em;margin:0 auto;padding:24px}h1{font-size:26px}button{font:inherit;font-weight:bold;color:#fff;background:#8f1010;border:0;border-radius:6px;padding:12px 20px;min-height:48px}'

/** The page behind the link that stops letters: asks first, since programs that check links open them, and says afterwards what is stopped and what is not. */
export function stopPage({ wish, language }: Stop, done: boolean) {
  const { tag, words: { stopping } } = packOf(language)
  return html`<!doctype html><html lang="${tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>${stopping.title}</title><style>${style}</style></head><body><main><h1>${stopping.title}</h1>
<p>${done ? stopping.done[wish] : stopping.ask[wish]}</p>
${done ? '' : html`<form method="post"><button>${stopping.button}</button></form>`}
<p>${stopping.still}</p></main></body></html>`
}
