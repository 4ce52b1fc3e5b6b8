import { useCallback } from 'react'
import { getBody, getTree, type Body, type Node } from '../api/bodies.ts'
import { langOf } from '../language/theirs.tsx'
import type { Me } from '../me/me.ts'
import { decidesOver, leadsAt, looksAfter, namesAt, seesMails } from '../me/rights.ts'
import { officesOf } from '../office/office.tsx'
import { typeName } from '../codes.vi.ts'
import { officeWords } from '../office/words.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { words as unitWords } from '../units/words.vi.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Invite } from './invite.tsx'
import { Letterhead } from './letterhead.tsx'
import { Below, Members, MeetingsOf, Years } from './lists.tsx'
import { Posts } from './posts.tsx'
import { words } from './words.vi.ts'

/** An organisation and what stands around it; nothing in a system that has no organisation yet. */
async function load(id: string) {
  const wanted = asMe((token) => getBody(token, id))
  wanted.catch(() => undefined)
  const { nodes } = await asMe(getTree)
  if (nodes.length === 0) return undefined
  const body = await wanted
  return { body, path: body.path.flatMap((one) => nodes.find((node) => node.id === one) ?? []), below: nodes.filter(({ parentId }) => parentId === id) }
}
const cells: readonly string[] = ['CELL_GRASSROOTS', 'CELL_SUBORDINATE']

const Crumbs = ({ path }: Readonly<{ path: readonly Node[] }>) => path.length > 1 && (
  <nav className="noprint" aria-label={words.title}><ol className="crumbs">{path.slice(0, -1).map(({ id, name }) => <li key={id}><Link to={`/to-chuc/${id}`}>{name}</Link></li>)}</ol></nav>
)

/** A number of people opens the people: of a cell on this page, of the whole that its reader looks after in the registry, of another body by what stands below it. */
const Behind = ({ id, of, all, children }: Readonly<{ id: string; of: string; all: string | undefined; children: string }>) => (
  all === id && !cells.includes(of) ? <Link className="tall" to="/dang-vien">{children}</Link> : <a className="tall" href={cells.includes(of) ? '#dang-vien' : '#truc-thuoc'}>{children}</a>
)

/** `all`: the body whose whole registry its reader may open. */
const Facts = ({ body: { id, type, memberCount, below, thresholds }, all }: Readonly<{ body: Body; all: string | undefined }>) => (
  <section className="card" aria-labelledby="chung">
    <h2 id="chung">{words.facts}</h2>
    <dl className="facts">
      <dt>{words.type}</dt><dd>{typeName(type)}</dd>
      <dt>{words.members}</dt><dd className="strong"><Behind id={id} of={type} all={all}>{words.people(memberCount)}</Behind></dd>
      {Object.keys(below.types).length > 0 && <><dt>{words.below}</dt><dd><a className="tall" href="#truc-thuoc">{Object.entries(below.types).map(([name, count]) => words.bodies(count, typeName(name))).join(', ')}</a></dd></>}
    </dl>
    {thresholds.map(({ message }) => <p className="note" key={message} lang={langOf(message)}>{message}</p>)}
  </section>
)

/** What else there is about a cell, for who leads it or decides over it. */
function Ways({ me, body: { id, path } }: Readonly<{ me: Me; body: Body }>) {
  const leading = leadsAt(me, path)
  if (!leading && !decidesOver(me, path)) return null
  return (
    <section className="card noprint"><ul className="todo">
      <li><Link className="row" to={`/to-chuc/${id}/don-vi`}>{unitWords.open}</Link></li>
      {leading && <li><Link className="row" to={`/ban-giao/${id}`}>{words.handover}</Link></li>}
      {leading && <li><Link className="row" to="/ma-dang-nhap">{words.codes}</Link></li>}
    </ul></section>
  )
}

type Known = Readonly<{ me: Me; body: Body; path: readonly Node[]; below: readonly Node[] }>
function Content({ me, body, path, below }: Known) {
  const isCell = cells.includes(body.type)
  return (
    <>
      <Crumbs path={path} />
      <h1>{body.name}</h1>
      <div className="halves">
        <div>
          <Facts body={body} all={officesOf(me)[0]?.orgId} />
          {isCell && <MeetingsOf cellId={body.id} />}
          {below.length > 0 && <Below nodes={below} />}
          {isCell && <Members cellId={body.id} />}
        </div>
        <div>
          <Posts orgId={body.id} may={namesAt(me, body.path)}>{seesMails(me, body.path) && <Invite orgId={body.id} name={body.name} below={below.length > 0} />}</Posts>
          <Years orgId={body.id} />
          {looksAfter(me, body.path) && <Letterhead orgId={body.id} />}
          {isCell && <Ways me={me} body={body} />}
        </div>
      </div>
    </>
  )
}

const Empty = () => <><h1>{words.title}</h1><p className="note">{words.empty}</p><p><Link className="button" to="/dang-vien/nhap">{words.start}</Link></p></>

const Loading = ({ me, id }: Readonly<{ me: Me; id: string }>) => {
  const loading = useLoad(useCallback(() => load(id), [id]))
  return <Loaded of={loading} title={words.title}>{(known) => (known ? <Content me={me} {...known} /> : <Empty />)}</Loaded>
}

/** One organisation: where it stands, who holds what, its people, meetings and years. Without an id, one's own. */
export default function Organisation({ me, id }: Readonly<{ me: Me; id?: string }>) {
  const wanted = id ?? officesOf(me)[0]?.orgId ?? me.cellId
  return wanted === undefined ? <p className="note">{officeWords.notYours}</p> : <Loading key={wanted} me={me} id={wanted} />
}
