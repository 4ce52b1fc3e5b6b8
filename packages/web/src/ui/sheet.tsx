import { useEffect, useRef, type ReactNode } from 'react'
import { text } from '../messages.vi.ts'

/** Puts a page that a service laid out for paper into a place of its own, where its styles touch nothing of ours; what could run is left out, and the site's policy would not let it run. */
function lay(place: HTMLElement, page: string): void {
  const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style).join('\n')
  const read = new DOMParser().parseFromString(page.replaceAll(/<style>[^]*?<\/style>/g, ''), 'text/html')
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles.replace(/@page[^}]*\}/g, '').replaceAll(/\bbody\b/g, ':host'))
  root.adoptedStyleSheets = [sheet]
  read.querySelectorAll('script, iframe, object').forEach((one) => one.remove())
  root.replaceChildren(...read.body.childNodes)
}

/** A page for paper as it will be printed, with what may be done with it besides. */
export function Sheet({ page, title, children }: Readonly<{ page: string; title: string; children?: ReactNode }>) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => { if (place.current) lay(place.current, page) }, [page])
  return (
    <>
      <div className="actions noprint"><button type="button" className="button" onClick={() => window.print()}>{text.print}</button>{children}</div>
      <div className="sheet" role="region" aria-label={title} tabIndex={0} ref={place} />
    </>
  )
}
