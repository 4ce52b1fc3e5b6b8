import { useCallback } from 'react'
import { leads as leadsOwn, type Me } from '../../me/me.ts'
import { speakers } from '../../me/roles.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getCollective, scoreCollective, type Collective as Body } from '../api/collectives.ts'
import { collectiveId } from '../ids.ts'
import { Grade } from '../ui/grade.tsx'
import { Points } from '../ui/points.tsx'
import { Spread } from '../ui/spread.tsx'
import { Decide, GiveBack } from './decide.tsx'
import { Report } from './report.tsx'
import { words } from './words.vi.ts'

const writes = (me: Me, orgId: string) => (me.cellId === orgId ? leadsOwn(me) : me.roles.some((one) => one.orgId === orgId && speakers.includes(one.role)))

const Results = ({ of: { members, bodies, open } }: Readonly<{ of: NonNullable<Body['results']> }>) => (
  <section className="card" aria-labelledby="ket-qua-duoi">
    <h3 id="ket-qua-duoi">{words.results}</h3>
    {members && <><h4>{words.members}</h4><Spread label={words.members} parts={members.classes} /></>}
    {bodies.of > 0 && <><h4>{words.bodies}</h4><Spread label={words.bodies} parts={bodies.classes} /></>}
    {open.length > 0 && <p className="muted">{words.open(open.length)}</p>}
  </section>
)

type Props = Readonly<{ me: Me; year: number; orgId: string; superior: boolean }>
const isOpen = ({ status }: Body) => status === 'DRAFT' || status === 'RETURNED'

const Head = ({ of: { status, reason, decided } }: Readonly<{ of: Body }>) => (
  <>
    <div className="headline"><h2>{words.title} <span className="muted small">({words.form})</span></h2><span className={status === 'DECIDED' || status === 'SUBMITTED' ? 'tag good' : 'tag'}>{words.states[status]}</span></div>
    {status === 'RETURNED' && reason !== undefined && <p className="note">{words.returned(reason)}</p>}
    {decided && <p>{words.decided}: <Grade of={decided.class} /> {decided.reason}</p>}
  </>
)

/** What may be done about a body: its own leaders write until it is handed in, its superior appraises and decides after that. */
function mayOf(me: Me, body: Body, superior: boolean) {
  const own = writes(me, body.orgId)
  const open = isOpen(body)
  const decide = superior && !own && !open
  return { write: own && open, score: open ? own : decide, decide, giveBack: decide && body.status === 'SUBMITTED' }
}

function Content({ body, me, superior, again }: Readonly<{ body: Body; again: () => void }> & Pick<Props, 'me' | 'superior'>) {
  const { id, text, selfClass, judged, results, rulePackId } = body
  const may = mayOf(me, body, superior)
  return (
    <>
      <Head of={body} />
      {may.write ? <Report body={body} me={me} again={again} /> : <section className="card"><p className="headline"><strong>{words.selfClass}</strong><Grade of={selfClass} /></p><p className="paper">{text}</p></section>}
      <Points rulePackId={rulePackId} sheetOf={({ collectivePoints }) => collectivePoints} judged={judged} save={may.score ? (points, key) => scoreCollective(id, points, key) : undefined} again={again} />
      {results && <Results of={results} />}
      {may.decide && <Decide body={body} again={again} />}
      {may.giveBack && <GiveBack id={id} again={again} />}
    </>
  )
}

/** A body's review of itself: its report, points, what it answers for, and the superior's decision. */
export default function Collective({ me, year, orgId, superior }: Props) {
  const id = collectiveId(year, orgId)
  const loading = useLoad(useCallback(() => getCollective(id), [id]))
  return <Loaded within of={loading} title={words.title}>{(body) => <Content key={body.version} body={body} me={me} superior={superior} again={loading.refresh} />}</Loaded>
}
