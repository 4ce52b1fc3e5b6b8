import { Link } from '../../router/link.tsx'
import { momentText } from '../../time.ts'
import type { Brief } from '../api/ballots.ts'
import { Grade } from '../ui/grade.tsx'
import type { Hub } from './load.ts'
import { words } from './words.vi.ts'

type Own = NonNullable<Hub['mine']>
type Step = Readonly<{ said: string; tag: string; to: string; press?: string; hot: boolean }>

/** What a member does next about their own year. */
function stepOf({ unrated, review, publishedAt }: Own, year: number): Step {
  const base = `/danh-gia/${year}`
  if (publishedAt !== undefined) return { said: words.published, tag: 'tag good', to: `${base}/ket-qua`, press: words.result, hot: true }
  if (review === 'SUBMITTED' || review === 'ON_PAPER') return { said: words.handedIn[review], tag: 'tag good', to: `${base}/kiem-diem/1`, press: words.read, hot: false }
  if (review === 'RETURNED') return { said: words.returned, tag: 'tag bad', to: `${base}/kiem-diem/1`, press: words.goOn, hot: true }
  return { said: unrated === undefined ? words.toWrite : words.unrated, tag: 'tag', to: `${base}/kiem-diem/1`, press: words.write, hot: unrated === undefined }
}

function Review({ mine, year }: Readonly<{ mine: Own; year: number }>) {
  const { said, tag, to, press, hot } = stepOf(mine, year)
  return (
    <section className={hot ? 'card now' : 'card'} aria-labelledby="cua-toi">
      <div className="headline"><h2 id="cua-toi">{words.mine}</h2><span className={tag}>{said}</span></div>
      {mine.self && <p>{words.self}: <Grade of={mine.self} /></p>}
      {mine.decided && <p>{words.decided}: <Grade of={mine.decided.class} /></p>}
      <p><Link className={hot ? 'button' : 'button second'} to={to}>{press}</Link></p>
    </section>
  )
}

const said: Readonly<Record<Brief['status'], Readonly<{ tag: string; name: string }>>> = {
  OPENING: { tag: 'tag', name: words.ballot.opening }, OPEN: { tag: 'tag bad', name: words.ballot.open }, SHUT: { tag: 'tag', name: words.ballot.shut },
  CLOSED: { tag: 'tag good', name: words.ballot.closed }, VOID: { tag: 'tag bad', name: words.ballot.void },
}

/** Somebody's own part of the year: their review, then the ballots of their cell. */
export function Mine({ known: { mine, ballots, year } }: Readonly<{ known: Hub }>) {
  return (
    <>
      {mine && <Review mine={mine} year={year} />}
      {ballots.length > 0 && (
        <section className="card" aria-labelledby="phieu">
          <h2 id="phieu">{words.ballot.title}</h2>
          <ul className="todo">
            {ballots.map(({ id, title, status, until }) => (
              <li key={id}>
                <span className="grow"><Link className="row" to={`/phieu/${id}/${status === 'OPEN' ? 'bo-phieu' : 'theo-doi'}`}>{title}</Link>{status === 'OPEN' && <span className="muted small block">{words.ballot.until(momentText(until))}</span>}</span>
                <span className={said[status].tag}>{said[status].name}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
