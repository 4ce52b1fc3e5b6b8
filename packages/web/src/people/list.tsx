import { Link } from '../router/link.tsx'
import { roleName } from '../codes.vi.ts'
import { statusText } from './text.ts'

export type Shown = Readonly<{ id: string; name: string; status: string; roles: readonly string[]; more?: string | undefined }>

/** People, each a way to their record; `more` is said beside role and standing. */
export const List = ({ people }: Readonly<{ people: readonly Shown[] }>) => (
  <ul className="people">
    {people.map(({ id, name, status, roles, more = '' }) => (
      <li key={id}><Link to={`/dang-vien/${id}`} className="person"><span><strong>{name}</strong><span className="muted small">{[...roles.map(roleName), statusText(status), more].filter(Boolean).join(' · ')}</span></span></Link></li>
    ))}
  </ul>
)
