import { useEffect, useRef } from 'react'
import { partWords as words } from './words.vi.ts'

type Props = Readonly<{ title: string; html: string; close: string; onClose: () => void }>

/** A page that a service wrote, shown as it is printed: its own styles hold inside it alone. It has no scripts, and the site's policy would run none. */
export function Paper({ title, html, close, onClose }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!place.current) return
    const page = new DOMParser().parseFromString(html, 'text/html')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync((page.querySelector('style')?.textContent ?? '').replace(/@page\{[^}]*\}/, '').replaceAll('body{', ':host{display:block;'))
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    root.replaceChildren(...page.body.childNodes)
  }, [html])
  return (
    <>
      <div className="sheet" ref={place} role="region" aria-label={title} tabIndex={0} />
      <div className="actions"><button type="button" className="button" onClick={() => window.print()}>{words.print}</button><button type="button" className="button second" onClick={onClose}>{close}</button></div>
    </>
  )
}
