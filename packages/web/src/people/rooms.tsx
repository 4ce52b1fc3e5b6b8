import type { Me } from '../me/me.ts'
import { roomsOf } from '../registry/rooms.ts'
import { roomWords as words } from '../registry/words.vi.ts'
import { Link } from '../router/link.tsx'

const isWide = () => matchMedia('(min-width: 700px)').matches

/** The ways to everything else about records: folded away on a phone, where people look for somebody first. */
export const Rooms = ({ me }: Readonly<{ me: Me }>) => (
  <details className="card help" open={isWide()}>
    <summary>{words.title}</summary>
    <ul className="two todo">{roomsOf(me).map(({ to, name }) => <li key={to}><Link className="row" to={to}>{name}</Link></li>)}</ul>
  </details>
)
