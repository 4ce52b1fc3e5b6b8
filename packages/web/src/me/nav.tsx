import { Link } from '../router/link.tsx'
import { usePath } from '../router/path.ts'
import { administers, follows, leads, type Me } from './me.ts'
import { places as words } from './words.vi.ts'

type Place = Readonly<{ to: string; name: string; desk?: boolean }>

/** Where a person may go, most used first: a member four places, a secretary also the year, an officer the board first; the rest one press further. What is for a `desk` alone would crowd a phone, and stands on that last page too. */
export function placesOf(me: Me): Place[] {
  const board = follows(me) ? [{ to: '/tong-quan', name: words.board }] : []
  const bodies = follows(me) || administers(me) ? [{ to: '/to-chuc', name: words.organisation, desk: me.cellId !== undefined }, { to: '/bao-cao', name: words.reports, desk: true }, { to: '/nhat-ky', name: words.log, desk: me.cellId !== undefined }] : []
  const cell = me.cellId === undefined ? [] : [
    { to: '/', name: words.month },
    { to: '/buoi-hop', name: words.meetings },
    { to: '/nhiem-vu', name: words.tasks },
    { to: leads(me) ? '/dang-vien' : '/lich', name: leads(me) ? words.people : words.plan },
  ]
  return [...board, ...bodies, ...cell, { to: '/viec-khac', name: words.more }]
}

const isHere = (to: string, path: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`))

/** Tabs at the foot of a phone, a bar under the header of a desk. */
export function Nav({ me }: Readonly<{ me: Me }>) {
  const path = usePath()
  return (
    <nav className="tabs" aria-label={words.main}>
      <ul>{placesOf(me).map(({ to, name, desk }) => <li key={to} className={desk ? 'desk' : undefined}><Link to={to} current={isHere(to, path)}>{name}</Link></li>)}</ul>
    </nav>
  )
}
