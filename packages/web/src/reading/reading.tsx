import { useCallback, useState } from 'react'
import { listFeed, listUnacknowledged, type Entry, type Unread } from '../api/inbox.ts'
import { Excel, type Column } from '../excel/excel.tsx'
import type { Me } from '../me/me.ts'
import { looksAfter } from '../me/rights.ts'
import { InOffice } from '../office/office.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

/** Kinds of news that ask to be read. */
const kinds: readonly string[] = ['DOCUMENT', 'RESOLUTION', 'DIRECTIVE']

type Read = Readonly<{ about: string; found: Unread }>
type Missing = Readonly<{ name: string; paper: string }>
const columns: readonly Column<Missing>[] = [[words.columns.paper, ({ paper }) => paper], [words.columns.name, ({ name }) => name, 30]]
const nameIn = (papers: readonly Read[], at: number) => (papers.length > 1 ? words.paper(at + 1) : words.unread)

const Who = ({ papers, title }: Readonly<{ papers: readonly Read[]; title: string }>) => (
  <div className="wholeline">
    {papers.map(({ about, found: { asked, read, items } }, index) => (
      <div key={about}>
        <p><strong>{papers.length > 1 ? `${words.paper(index + 1)}: ` : ''}{words.count(read, asked)}</strong></p>
        {items.length === 0 ? <p className="muted">{words.everybody}</p> : <ul className="plain">{items.map(({ memberId, name }) => <li key={memberId}>{name}</li>)}</ul>}
      </div>
    ))}
    {papers.some(({ found }) => found.items.length > 0) && <Excel name={`${words.title} ${title}`} columns={columns} rows={() => papers.flatMap(({ found }, index) => found.items.map(({ name }) => ({ name, paper: nameIn(papers, index) })))} />}
  </div>
)

function Asked({ about, title }: Readonly<{ about: readonly string[]; title: string }>) {
  const loading = useLoad(useCallback(() => Promise.all(about.map(async (one) => ({ about: one, found: await asMe((token) => listUnacknowledged(token, one)) }))), [about]))
  return <Loaded within of={loading} title={words.title}>{(papers) => <Who papers={papers} title={title} />}</Loaded>
}

function Line({ entry: { title, at, about = [] } }: Readonly<{ entry: Entry }>) {
  const [open, setOpen] = useState(false)
  const when = momentText(at)
  return (
    <li>
      <span className="grow"><strong>{title}</strong><br /><span className="muted small">{when}</span></span>
      <button type="button" className="button second" aria-expanded={open} aria-label={words.whoOf(title, when)} onClick={() => setOpen(!open)}>{words.who}</button>
      {open && <Asked about={about} title={when} />}
    </li>
  )
}

function Papers({ orgId }: Readonly<{ orgId: string }>) {
  const loading = useLoad(useCallback(() => asMe(listFeed), []))
  return (
    <Loaded within of={loading} title={words.title}>
      {({ items }) => {
        const asking = items.filter((entry) => entry.orgId === orgId && kinds.includes(entry.kind ?? '') && (entry.about ?? []).length > 0)
        return asking.length === 0 ? <p className="note">{words.none}</p> : <section className="card" aria-label={words.title}><ul className="todo">{asking.map((entry) => <Line key={entry.id} entry={entry} />)}</ul></section>
      }}
    </Loaded>
  )
}

/** What an organisation asked its people to read, and by name who has not. */
export default function MustRead({ me }: Readonly<{ me: Me }>) {
  return <InOffice me={me} title={words.title} lead={words.lead} may={looksAfter}>{({ orgId }) => <Papers orgId={orgId} />}</InOffice>
}
