import { Link } from '../router/link.tsx'
import { usePath } from '../router/path.ts'
import { keeps, reachesBelow } from '../registry/rights.ts'
import { isRoom } from '../registry/rooms.ts'
import { follows, leads, type Me } from './me.ts'
import { places as words } from './words.vi.ts'

type Place = Readonly<{ to: string; name: string }>
const looksAfter = (me: Me) => leads(me) || keeps(me) !== undefined

/** Where a person may go, most used first: a member four places, a secretary also the year, an officer the board first. */
export function placesOf(me: Me): Place[] {
  const board = follows(me) ? [{ to: '/tong-quan', name: words.board }] : []
  const cell = me.cellId === undefined ? [] : [
    { to: '/', name: words.month },
    { to: '/buoi-hop', name: words.meetings },
    { to: '/nhiem-vu', name: words.tasks },
    { to: looksAfter(me) ? '/dang-vien' : '/lich', name: looksAfter(me) ? words.people : words.plan },
  ]
  const people = me.cellId === undefined && reachesBelow(me) ? [{ to: '/dang-vien', name: words.people }] : []
  return [...board, ...people, ...cell, { to: '/danh-gia', name: words.year }]
}

const isHere = (to: string, path: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`) || (to === '/dang-vien' && isRoom(path)))

/** Tabs at the foot of a phone, a bar under the header of a desk. */
export function Nav({ me }: Readonly<{ me: Me }>) {
  const path = usePath()
  return (
    <nav className="tabs" aria-label={words.main}>
      <ul>{placesOf(me).map(({ to, name }) => <li key={to}><Link to={to} current={isHere(to, path)}>{name}</Link></li>)}</ul>
    </nav>
  )
}
