import { useCallback } from 'react'
import { getNorms, listThresholds } from '../api/norms.ts'
import { langOf } from '../language/theirs.tsx'
import { Some } from '../office/some.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

async function load(orgId: string) {
  const [norms, broken] = await Promise.all([asMe((token) => getNorms(token, orgId)), asMe((token) => listThresholds(token, orgId))])
  return { norms: norms.items, broken: broken.items }
}

/** The figures that hold for an organisation, whose word each is, and what is not kept of them. */
export default function Norms({ orgId }: Readonly<{ orgId: string }>) {
  const loading = useLoad(useCallback(() => load(orgId), [orgId]))
  return (
    <Loaded within of={loading} title={words.title}>
      {({ norms, broken }) => (
        <>
          <ul className="todo">{norms.map(({ name, title, value, setByName, from }) => <li key={name}><span className="grow"><span lang={langOf(title)}>{title}</span><br /><span className="muted small">{setByName !== undefined && from !== undefined ? words.setBy(setByName, dateText(from)) : words.usual}</span></span><strong>{value}</strong></li>)}</ul>
          {broken.length === 0 ? <p className="note good">{words.kept}</p> : <><h3>{words.broken} ({broken.length})</h3><Some id="tim-quy-mo" of={broken} nameOf={({ name }) => name}>{(some) => <ul className="todo">{some.map(({ orgId: id, name, message }) => <li key={`${id} ${message}`}><span className="grow"><strong>{name}</strong><br /><span className="muted small" lang={langOf(message)}>{message}</span></span></li>)}</ul>}</Some></>}
        </>
      )}
    </Loaded>
  )
}
