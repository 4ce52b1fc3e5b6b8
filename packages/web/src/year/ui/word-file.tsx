import { useEffect, useState } from 'react'
import { getPaper, makePaper } from '../api/sheets.ts'
import { shared } from '../words.vi.ts'
import { Trouble } from './trouble.tsx'
import { useAct } from './use-act.ts'

const AGAIN = 1500
/** A paper of the year as a Word file: asked for, waited for, opened. */
export function WordFile({ asked, name = shared.word }: Readonly<{ asked: object; name?: string }>) {
  const [id, setId] = useState<string>()
  const [url, setUrl] = useState<string>()
  const acting = useAct()
  useEffect(() => {
    if (id === undefined || url !== undefined) return
    const timer = setInterval(() => void getPaper(id).then((paper) => setUrl(paper.url), () => undefined), AGAIN)
    return () => clearInterval(timer)
  }, [id, url])
  const ask = () => acting.act(async (key) => setId((await makePaper(asked, key)).id))
  return (
    <div role="status" className="word-file">
      <Trouble of={acting} />
      {id === undefined && <button type="button" className="button second" aria-disabled={acting.busy} onClick={ask}>{name}</button>}
      {id !== undefined && url === undefined && <p className="muted">{shared.writing}</p>}
      {url !== undefined && <p>{shared.wordReady} <a className="tall" href={url} rel="noreferrer" target="_blank">{shared.open}</a></p>}
    </div>
  )
}
