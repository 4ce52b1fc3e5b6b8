import { useEffect, useRef, useState } from 'react'
import { useOnline } from '../../ui/offline.tsx'
import type { Marks, Paper } from '../api/ballots.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { blank, chosen, isOver, marked, pagesOf } from './marks.ts'
import { LinesOfPage } from './page.tsx'
import { LookAgain } from './look-again.tsx'
import { words } from './words.vi.ts'

type Props = Readonly<{ paper: Paper; cast: (marks: Marks, key: string) => Promise<void> }>
type Closing = Props & Readonly<{ marks: Marks; onEdit: (page: number) => void }>

function Cast({ paper, marks, cast, onEdit }: Closing) {
  const [understood, setUnderstood] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const online = useOnline()
  const acting = useAct()
  function press(): void {
    const why = !understood ? words.understandFirst : !online ? words.offline : isOver(marks, paper.atMost) ? words.tooMany(paper.atMost ?? 0) : undefined
    setWrong(why)
    if (why === undefined) acting.act((key) => cast(marks, key))
  }
  return (
    <>
      <LookAgain lines={paper.lines} marks={marks} onEdit={onEdit} />
      <label className="choice"><input type="checkbox" checked={understood} onChange={(event) => { setUnderstood(event.target.checked); setWrong(undefined) }} />{words.understand}</label>
      <p className="muted">{words.notYet}</p>
      <Trouble of={{ ...acting, wrong: wrong ?? acting.wrong }} />
      <div className="bar"><button type="button" className="button second" onClick={() => onEdit(pagesOf(paper.lines) - 1)}>{words.before}</button><button type="button" className="button" aria-disabled={acting.busy} onClick={press}>{words.cast}</button></div>
    </>
  )
}

/** A ballot paper: ten lines a page, then all of it once more, then the one press that puts it into the box. What is marked lives in this page alone. */
export function Vote({ paper, cast }: Props) {
  const [marks, setMarks] = useState(() => blank(paper.lines))
  const [page, setPage] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  const all = pagesOf(paper.lines)
  const turn = (to: number) => {
    setPage(to)
    window.scrollTo(0, 0)
  }
  useEffect(() => { if (page > 0) title.current?.focus() }, [page])
  const last = page === all
  return (
    <>
      <h2 ref={title} tabIndex={-1}>{last ? words.reviewTitle : words.page(page + 1, all)}</h2>
      {paper.atMost !== undefined && <p className="hint">{words.atMost(paper.atMost)}</p>}
      {last ? <Cast paper={paper} marks={marks} cast={cast} onEdit={turn} /> : (
        <>
          <LinesOfPage lines={paper.lines} marks={marks} page={page} onMark={(at, choice) => setMarks(marked(marks, at, choice))} />
          <div className="bar stack">
            <p role="status">{words.chosen(chosen(marks), paper.lines.length)}</p>
            {page > 0 && <button type="button" className="button second" onClick={() => turn(page - 1)}>{words.before}</button>}
            <button type="button" className="button" onClick={() => turn(page + 1)}>{page + 1 === all ? words.review : words.next}</button>
          </div>
        </>
      )}
    </>
  )
}
