import { useCallback, useState } from 'react'
import { useCopyOf } from '../../device/copies.ts'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { saveReview, type Review } from '../api/records.ts'
import { recordId } from '../ids.ts'
import { Back, Help } from '../ui/help.tsx'
import { standingOf } from '../writing/send.ts'
import { Standing } from '../writing/standing.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { Facts } from './facts.tsx'
import { HandIn } from './hand-in.tsx'
import { loadOwn, type Year } from './load.ts'
import { Defects, Direction, Strengths, type Typing } from './pages.tsx'
import { joined, partsOf, type Name } from './parts.ts'
import { Pages } from './steps.tsx'
import { Submitted } from './submitted.tsx'
import { words } from './words.vi.ts'

type Known = Readonly<{ review: Review; year: Year; base: string; me: Me; page: number; again: () => void }>
const LAST = 5

function Onward({ base, page }: Pick<Known, 'base' | 'page'>) {
  return (
    <div className="bar">
      {page > 1 && <Link className="button second" to={`${base}/${page - 1}`}>{words.before}</Link>}
      <Link className="button" to={`${base}/${page + 1}`}>{words.next}</Link>
    </div>
  )
}

function Page({ page, year, again, typing }: Pick<Known, 'page' | 'year' | 'again'> & Readonly<{ typing: Typing }>) {
  switch (page) {
    case 1: return <Facts year={year} again={again} mine />
    case 2: return <Strengths {...typing} />
    case 3: return <Defects {...typing} />
    case 4: return <Direction {...typing} />
    default: return null
  }
}

/** The pages over one text: what is typed on any of them is one draft. */
function Writing({ review, year, base, me, page, again }: Known) {
  const { id } = review
  const writing = useWriting({ id, by: me.id, loaded: standingOf(review), save: (written, seen) => saveReview(id, written, seen).then(standingOf) })
  const [typed, setTyped] = useState(() => partsOf(review.text))
  // A text that came from elsewhere, a draft of this machine or another device, is taken apart anew.
  const parts = joined(typed) === writing.written.text ? typed : partsOf(writing.written.text)
  function type(name: Name, value: string): void {
    const next = { ...parts, [name]: value }
    setTyped(next)
    writing.change({ ...writing.written, text: joined(next) })
  }
  // What was handed in is read from its head, where it says so.
  const done = () => {
    again()
    window.scrollTo(0, 0)
  }
  return (
    <>
      {review.status === 'RETURNED' && review.reason !== undefined && <p className="note">{words.returned(review.reason)}</p>}
      <Page page={page} year={year} again={again} typing={{ parts, onType: type, writing }} />
      {page > 1 && <Standing of={writing} />}
      {page === LAST ? <HandIn id={id} parts={parts} base={base} writing={writing} onDone={done} /> : <Onward base={base} page={page} />}
    </>
  )
}

/** A member's review of their year in five pages: what the year says, three to write, one to read again and hand in. */
export default function SelfReview({ me, year, page: asked }: Readonly<{ me: Me; year: number; page: string }>) {
  const { id: member, cellId = '' } = me
  const id = recordId(year, cellId, member)
  useCopyOf(id)
  const loading = useLoad(useCallback(() => loadOwn(id, cellId, year), [id, cellId, year]))
  const page = Math.min(LAST, Math.max(1, Math.trunc(Number(asked)) || 1))
  const base = `/danh-gia/${year}/kiem-diem`
  return (
    <>
      <Back to={`/danh-gia/${year}`} />
      <Loaded of={loading} title={words.title}>
        {({ review, year: known }) => (review.status === 'SUBMITTED' ? <Submitted review={review} year={known} /> : (
          <>
            <h1>{words.title}</h1>
            <p className="muted">{words.form(known.dossier.form)}</p>
            <Pages base={base} at={page} />
            <Writing key={id} review={review} year={known} base={base} me={me} page={page} again={loading.refresh} />
          </>
        ))}
      </Loaded>
      <Help says={words.helps} />
    </>
  )
}
