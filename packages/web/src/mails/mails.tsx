import { useCallback, useState } from 'react'
import { listFeed } from '../api/inbox.ts'
import { listAddressTasks, listMessages, type Message } from '../api/mails.ts'
import type { Me } from '../me/me.ts'
import { leadsAt, looksAfter, seesMails } from '../me/rights.ts'
import { InOffice, type Office } from '../office/office.tsx'
import { officeWords } from '../office/words.vi.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Mode } from './mode.tsx'
import { RoundCard, type Round } from './rounds.tsx'
import { whyName, words } from './words.vi.ts'

function Mend({ orgId }: Readonly<{ orgId: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listAddressTasks(token, orgId)), [orgId]))
  return (
    <section className="card" aria-labelledby="can-sua">
      <h2 id="can-sua">{words.mend}</h2>
      <Loaded within of={loading} title={words.mend}>
        {({ items }) => (items.length === 0 ? <p className="muted">{words.noMend}</p> : <><p className="hint">{words.mendHint}</p><ul className="todo">{items.map(({ memberId, name, address, why, at }) => <li key={memberId}><span><Link className="row" to={`/dang-vien/${memberId}`}>{name}</Link><br /><span className="muted small">{address} · {dateText(at)}</span></span><span className="tag bad">{whyName(why)}</span></li>)}</ul></>)}
      </Loaded>
    </section>
  )
}

/** Messages by their round, newest first; and of the feed, what was told without a single mail. */
function roundsOf(messages: readonly Message[], told: readonly Readonly<{ id: string; kind?: string | undefined; at: string; meetingId?: string | undefined }>[]): Round[] {
  const mailed = [...Map.groupBy(messages, ({ roundId }) => roundId)].map(([id, some]) => ({ id, kind: some[0]?.kind ?? '', at: some[0]?.at ?? '', meetingId: some[0]?.meetingId, messages: some }))
  const others = told.filter(({ id, meetingId }) => meetingId !== undefined && !mailed.some((one) => one.id === id)).map(({ id, kind = '', at, meetingId }) => ({ id, kind, at, meetingId, messages: [] }))
  return [...mailed, ...others].toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

async function load(orgId: string, leads: boolean) {
  const [page, feed] = await Promise.all([asMe((token) => listMessages(token, orgId)), leads ? asMe(listFeed) : undefined])
  return { page, told: feed?.items.filter((entry) => entry.orgId === orgId) ?? [] }
}
type Known = Awaited<ReturnType<typeof load>>
function Rounds({ orgId, leads, known: { page, told } }: Readonly<{ orgId: string; leads: boolean; known: Known }>) {
  const [items, setItems] = useState(page.items)
  const [next, setNext] = useState(page.next)
  const { busy, wrong, run } = useDo()
  const more = () => run(async () => {
    const found = await asMe((token) => listMessages(token, orgId, next))
    setItems([...items, ...found.items])
    setNext(found.next)
  })
  const rounds = roundsOf(items, told)
  return (
    <>
      {rounds.length === 0 && <p className="note">{words.noRounds}</p>}
      {rounds.map((round) => <RoundCard key={round.id} round={round} leads={leads} />)}
      <Wrong words={wrong} />
      {next !== undefined && <button type="button" className="button second" aria-disabled={busy} onClick={more}>{officeWords.loadMore}</button>}
    </>
  )
}

function Content({ me, office: { orgId, path } }: Readonly<{ me: Me; office: Office }>) {
  const leads = leadsAt(me, path)
  const loading = useLoad(useCallback(() => load(orgId, leads), [orgId, leads]))
  return (
    <>
      <Mode orgId={orgId} may={looksAfter(me, path)} />
      <Mend orgId={orgId} />
      <h2>{words.rounds}</h2>
      <Loaded within of={loading} title={words.rounds}>{(known) => <Rounds orgId={orgId} leads={leads} known={known} />}</Loaded>
    </>
  )
}

/** What was mailed and what became of it, whom to call, which addresses to mend, and whether mails are sent at all. */
export default function Mails({ me }: Readonly<{ me: Me }>) {
  return <InOffice me={me} title={words.title} may={seesMails}>{(office) => <Content me={me} office={office} />}</InOffice>
}
