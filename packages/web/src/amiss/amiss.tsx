import { useEffect, useRef, useState } from 'react'
import { text } from '../messages.vi.ts'
import { NotCome } from '../router/page.ts'
import type { Told } from './guard.tsx'
import { mayReload, served } from './newer.ts'
import { words } from './words.vi.ts'

/** A page, or a part `within` one, that did not come or threw: what happened, what is safe, and one way on. */
export function Amiss({ error, within, tried, again }: Told) {
  const lost = error instanceof NotCome
  const [says, say] = useState<string>(lost ? words.notCome : words.threw)
  /** The frame that it stands in, where it is not the frame itself that is amiss. */
  const around = useRef(document.getElementById('noi-dung'))
  const heading = useRef<HTMLHeadingElement>(null)
  /** The whole page has to be loaded anew. Beside a part that did not come something may be half typed: who types there is told first. */
  const reload = () => (within && says !== words.save ? say(words.save) : location.reload())

  useEffect(() => {
    let wanted = true
    // Who types beside a part that did not come stays there; they hear of it.
    if (!within) heading.current?.focus()
    if (!lost) return
    void served().then((now) => {
      if (wanted && now === 'away') say(text.failed.offline)
      if (wanted && now === 'newer' && (within || mayReload())) reload()
    })
    window.addEventListener('online', again)
    return () => {
      wanted = false
      window.removeEventListener('online', again)
    }
  }, [])

  async function press(): Promise<void> {
    const now = await served()
    if (now === 'away') say(text.failed.offline)
    else if (now === 'newer' || tried) reload()
    else again()
  }
  const title = lost ? text.failed.title : words.title
  const note = (
    <div className="note bad" role="alert">
      {within ? <p className="title">{title}</p> : <h1 ref={heading} tabIndex={-1}>{title}</h1>}
      <p>{says}</p>
      <p>{words.kept}</p>
      <button type="button" className="button" onClick={() => void press()}>{text.retry}</button>
    </div>
  )
  return around.current ? note : <main>{note}</main>
}
