import { useCallback, useState, type ReactNode } from 'react'
import { listPosts, type Post } from '../api/bodies.ts'
import { roleName } from '../codes.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Assign, End, HandOver } from './post-forms.tsx'
import { words } from './words.vi.ts'

const spanText = ({ from, to }: Post) => [words.since(dateText(from)), to === undefined ? '' : words.until(dateText(to))].filter(Boolean).join(', ')

type Props = Readonly<{ post: Post; may: boolean; again: () => void }>
function Line({ post, may, again }: Props) {
  const [open, setOpen] = useState<'end' | 'handOver'>()
  const done = () => {
    setOpen(undefined)
    again()
  }
  const { name, role, title, standsInFor } = post
  const act = (what: 'end' | 'handOver') => <button type="button" className="button second" aria-expanded={open === what} aria-label={`${words[what]}: ${words.act(roleName(role), name)}`} onClick={() => setOpen(open === what ? undefined : what)}>{words[what]}</button>
  return (
    <li>
      <span className="grow"><strong>{name}</strong><br /><span className="muted small">{[title ?? roleName(role), standsInFor === undefined ? '' : words.standsIn, spanText(post)].filter(Boolean).join(' · ')}</span></span>
      {may && standsInFor === undefined && <div className="actions noprint">{act('handOver')}{act('end')}</div>}
      {open === 'end' && <End post={post} onDone={done} />}
      {open === 'handOver' && <HandOver post={post} onDone={done} />}
    </li>
  )
}

/** Who holds what here; whoever may name somebody gives, ends and hands over. What else is done with all of them comes below. */
export function Posts({ orgId, may, children }: Readonly<{ orgId: string; may: readonly string[]; children?: ReactNode }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listPosts(token, orgId)), [orgId]))
  const [giving, setGiving] = useState(false)
  const done = () => {
    setGiving(false)
    loading.refresh()
  }
  return (
    <section className="card" aria-labelledby="chuc-vu">
      <h2 id="chuc-vu">{words.posts}</h2>
      <Loaded within of={loading} title={words.posts}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{words.noPosts}</p>}
            <ul className="todo">{items.map((post) => <Line key={`${post.memberId} ${post.role} ${post.from}`} post={post} may={may.includes(post.role)} again={loading.refresh} />)}</ul>
          </>
        )}
      </Loaded>
      {may.length > 0 && (giving ? <Assign orgId={orgId} roles={may} onDone={done} onBack={() => setGiving(false)} /> : <button type="button" className="button second noprint" onClick={() => setGiving(true)}>{words.assign}</button>)}
      {children}
    </section>
  )
}
