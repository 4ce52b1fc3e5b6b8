import { Link } from '../router/link.tsx'
import { usePath } from '../router/path.ts'
import { keeps, reachesBelow } from '../registry/rights.ts'
import { isRoom } from '../registry/rooms.ts'
import { administers, follows, leads, type Me } from './me.ts'
import { places as words } from './words.vi.ts'

type Place = Readonly<{ to: string; name: string; desk?: boolean }>
const looksAfter = (me: Me) => leads(me) || keeps(me) !== undefined

/** What belongs to an officer of a committee; on a phone as much as there is room for. */
function officesOf(me: Me): Place[] {
  const hasCell = me.cellId !== undefined
  const board = follows(me) ? [{ to: '/tong-quan', name: words.board }] : []
  const bodies = follows(me) || administers(me) ? [{ to: '/to-chuc', name: words.organisation, desk: hasCell }, { to: '/bao-cao', name: words.reports, desk: true }, { to: '/nhat-ky', name: words.log, desk: true }] : []
  const people = !hasCell && reachesBelow(me) ? [{ to: '/dang-vien', name: words.people }] : []
  return [...board, ...bodies, ...people]
}

/** What belongs to a member of a cell: who looks after it has its people at hand, all others their tasks. */
function cellPlacesOf(me: Me): Place[] {
  if (me.cellId === undefined) return []
  const looks = looksAfter(me)
  const people = { to: looks ? '/dang-vien' : '/lich', name: looks ? words.people : words.plan, desk: !looks || follows(me) !== undefined }
  return [{ to: '/', name: words.month }, { to: '/buoi-hop', name: words.meetings }, { to: '/nhiem-vu', name: words.tasks, desk: looks }, people]
}

/** Where a person may go, at most five on a phone; the rest is one press further. What is for a `desk` alone would crowd a phone, and stands on that last page too. */
export const placesOf = (me: Me): Place[] => [...officesOf(me), ...cellPlacesOf(me), { to: '/danh-gia', name: words.year }, { to: '/viec-khac', name: words.more }]

const isHere = (to: string, path: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`) || (to === '/dang-vien' && isRoom(path)))

/** Tabs at the foot of a phone, a bar under the header of a desk. */
export function Nav({ me }: Readonly<{ me: Me }>) {
  const path = usePath()
  return (
    <nav className="tabs" aria-label={words.main}>
      <ul>{placesOf(me).map(({ to, name, desk }) => <li key={to} className={desk ? 'desk' : undefined}><Link to={to} current={isHere(to, path)}>{name}</Link></li>)}</ul>
    </nav>
  )
}
