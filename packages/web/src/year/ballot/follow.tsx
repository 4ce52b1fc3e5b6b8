import { useCallback, useEffect } from 'react'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { momentText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getBallot, type Ballot } from '../api/ballots.ts'
import { leadsCell } from '../roles.ts'
import { Back, Help } from '../ui/help.tsx'
import { Codes, Leading } from './lead.tsx'
import { Result } from './result.tsx'
import { statuses, ways, words } from './words.vi.ts'

const AGAIN = 2000
type Props = Readonly<{ ballot: Ballot; me: Me; again: () => void }>

function Open({ ballot, me, again }: Props) {
  const { id, mine, progress, tellers, counts, cellId } = ballot
  return (
    <>
      {mine && <p>{words.mine(ways[mine])}</p>}
      {mine === 'PHONE' && <p><Link className="button" to={`/phieu/${id}/bo-phieu`}>{words.vote}</Link></p>}
      {progress && <section className="card" role="status"><p className="muted">{words.progress}</p><p className="big">{progress.cast}/{progress.of}</p><p lang={langOf(progress.sentence)}>{progress.sentence}</p><button type="button" className="button second" onClick={again}>{words.refresh}</button></section>}
      {tellers.includes(me.id) && counts.kiosk > 0 && <Codes id={id} />}
      {leadsCell(me, cellId) && <Leading ballot={ballot} again={again} />}
    </>
  )
}

function Content({ ballot, me, again }: Props) {
  const { title, status, until, counts: { electors, phone, kiosk, paper }, result } = ballot
  const waits = status === 'OPENING' || status === 'SHUT'
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(again, AGAIN)
    return () => clearInterval(timer)
  }, [waits])
  return (
    <>
      <div className="headline"><h1>{title}</h1><span className={status === 'CLOSED' ? 'tag good' : 'tag'}>{statuses[status]}</span></div>
      <p className="muted">{words.until(momentText(until))} {words.electors(electors, phone, kiosk, paper)}</p>
      {status === 'SHUT' && <p className="note" role="status">{words.counting}</p>}
      {status === 'OPEN' && <Open ballot={ballot} me={me} again={again} />}
      {result && <Result ballot={ballot} result={result} />}
    </>
  )
}

/** A ballot as everybody of the cell may follow it, and what its leaders and tellers do. */
export function Follow({ id, me }: Readonly<{ id: string; me: Me }>) {
  const loading = useLoad(useCallback(() => getBallot(id), [id]))
  return (
    <>
      <Back to="/danh-gia" />
      <Loaded of={loading} title={words.title}>{(ballot) => <Content ballot={ballot} me={me} again={loading.refresh} />}</Loaded>
      <Help says={words.helps} />
    </>
  )
}
