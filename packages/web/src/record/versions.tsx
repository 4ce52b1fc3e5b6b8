import { useCallback, useState } from 'react'
import { getVersion, listVersions, type Version } from '../api/minutes-versions.ts'
import { getNames } from '../api/people.ts'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { changed, type Line } from './changed.ts'
import { versionWords as words } from './version-words.vi.ts'

async function load(id: string, cellId: string) {
  const [{ items }, names] = await Promise.all([asMe((token) => listVersions(token, id)), asMe((token) => getNames(token, cellId))])
  return { former: items.filter(({ current }) => !current).toReversed(), names }
}

const Lined = ({ line: { is, text } }: Readonly<{ line: Line }>) => {
  if (is === 'same') return <>{text}{'\n'}</>
  return is === 'gone' ? <del><span className="unseen">{words.gone}: </span>{text}{'\n'}</del> : <ins><span className="unseen">{words.added}: </span>{text}{'\n'}</ins>
}

/** An earlier text against the one that stands now. */
function Against({ id, n, now }: Readonly<{ id: string; n: number; now: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getVersion(token, id, n)), [id, n]))
  return (
    <Loaded within of={loading} title={words.title}>
      {({ text }) => {
        const lines = changed(text, now)
        return (
          <>
            <p className="hint">{lines.every(({ is }) => is === 'same') ? words.same : words.how}</p>
            <div className="paper" role="region" aria-label={words.text}>{lines.map((line, index) => <Lined key={index} line={line} />)}</div>
          </>
        )
      }}
    </Loaded>
  )
}

type Own = Readonly<{ id: string; now: string; one: Version; name: string | undefined }>
function Former({ id, now, one: { n, at }, name = words.nobody }: Own) {
  const [open, setOpen] = useState(false)
  const which = at === undefined ? words.draft(n) : momentText(at)
  return (
    <li>
      <span className="grow">{which}<br /><span className="muted small">{name}</span></span>
      <button type="button" className="button second short" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.close : words.compare}<span className="unseen">: {which}</span></button>
      {open && <div className="wholeline"><Against id={id} n={n} now={now} /></div>}
    </li>
  )
}

/** Earlier texts of the minutes, to be read and not changed, and what became of each. */
export default function Versions({ id, cellId, now }: Readonly<{ id: string; cellId: string; now: string }>) {
  const loading = useLoad(useCallback(() => load(id, cellId), [id, cellId]))
  return <Loaded within of={loading} title={words.title}>
      {({ former, names }) => (former.length === 0 ? <p className="muted">{words.none}</p> : <ul className="todo">{former.map((one) => <Former key={one.n} id={id} now={now} one={one} name={names.get(one.by ?? '')} />)}</ul>)}
    </Loaded>
}
