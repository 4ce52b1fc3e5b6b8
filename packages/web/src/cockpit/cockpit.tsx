import { useCallback } from 'react'
import { getCockpit, type Cockpit as Known } from '../api/cockpit.ts'
import { langOf } from '../language/theirs.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { CheckInCode } from './check-in.tsx'
import { Now } from './now.tsx'
import { Speakers } from './speakers.tsx'
import { useFresh } from './use-fresh.ts'
import { words } from './words.vi.ts'

const Standing = ({ id, known: { quorum, score, next } }: Readonly<{ id: string; known: Known }>) => (
  <>
    <section className={quorum.met ? 'note good' : 'note bad'} role={quorum.met ? undefined : 'alert'} aria-label={words.quorum}><p lang={langOf(quorum.sentence)}>{quorum.sentence}</p><p><Link className="tall" to={`/buoi-hop/${id}/diem-danh`}>{words.openRoll}</Link></p></section>
    <section className="card" aria-labelledby="viec-tiep"><h2 id="viec-tiep">{words.next}</h2><p lang={langOf(next.text)}><strong>{next.text}</strong></p></section>
    <section className="card" aria-labelledby="diem-nay">
      <h2 id="diem-nay">{words.score}: {words.points(score.total, score.max)}</h2>
      {score.hints.length === 0 ? <p className="muted">{words.fine}</p> : <ul>{score.hints.map(({ text }) => <li key={text} lang={langOf(text)}>{text}</li>)}</ul>}
      <p><Link className="tall" to={`/buoi-hop/${id}/cham-diem`}>{words.openScore}</Link></p>
    </section>
  </>
)

/** The whole evening on one screen: what is treated and how much time is left, the quorum with its rule, who asked to speak, what the score still lacks, the code for the hall. */
export default function Cockpit({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getCockpit(token, id)), [id]))
  const { refresh } = loading
  useFresh(refresh)
  return (
    <>
      <p><Link className="tall" to={`/buoi-hop/${id}/dien-bien`}>{words.back}</Link></p>
      <h1>{words.title}</h1>
      <Loaded within of={loading} title={words.title}>
        {(known) => (
          <div className="halves even">
            <div><Now id={id} known={known} again={refresh} /><Speakers id={id} known={known} /></div>
            <div><Standing id={id} known={known} /><CheckInCode id={id} again={refresh} mayMark /></div>
          </div>
        )}
      </Loaded>
      <p className="muted small">{words.fresh}</p>
    </>
  )
}
