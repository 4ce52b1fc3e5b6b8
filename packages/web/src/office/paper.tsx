import { useCallback, useEffect, useRef } from 'react'
import { requestPage } from '../http/request-page.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { officeWords as words } from './words.vi.ts'

/** Puts a page that the server laid out for paper into a place of its own, where its sheet of styles touches nothing of ours; what could run is left out, and the site's policy would not let it run. */
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

function Sheet({ page, title }: Readonly<{ page: string; title: string }>) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => { if (place.current) lay(place.current, page) }, [page])
  return (
    <>
      <p className="noprint"><button type="button" className="button" onClick={() => window.print()}>{words.print}</button></p>
      <div className="sheet" role="region" aria-label={title} tabIndex={0} ref={place} />
    </>
  )
}

/** A page for paper, shown before it is printed. */
export function Paper({ path, title }: Readonly<{ path: string; title: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => requestPage(token, path)), [path]))
  return <Loaded within of={loading} title={title}>{(page) => <Sheet page={page} title={title} />}</Loaded>
}
