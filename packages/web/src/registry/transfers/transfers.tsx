import { useCallback } from 'react'
import { listTransfers, type Transfer } from '../../api/registry/transfers.ts'
import { dayCell } from '../../excel/day.ts'
import { Excel, type Column } from '../../excel/excel.tsx'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { Back } from '../parts/back.tsx'
import { Capped } from '../parts/capped.tsx'
import { scopeOf } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { CheckLetter } from './check.tsx'
import { isOver, TransferLine } from './line.tsx'
import { words } from './words.vi.ts'

const Group = ({ title, items }: Readonly<{ title: string; items: readonly Transfer[] }>) => (
  <section aria-label={title}>
    <h2>{title} ({items.length})</h2>
    <Capped items={items}>{(shown) => <ul className="people">{shown.map((transfer) => <TransferLine key={transfer.id} transfer={transfer} />)}</ul>}</Capped>
  </section>
)

const columns: readonly Column<Transfer>[] = [
  [words.columns.name, ({ memberName }) => memberName, 28], [words.columns.from, ({ fromName }) => fromName, 32], [words.columns.to, ({ toName }) => toName, 32], [words.kind, ({ kind }) => words.kinds[kind]],
  [words.on, ({ on }) => dayCell(on)], [words.columns.state, ({ state }) => words.states[state]], [words.columns.due, ({ dueOn }) => dayCell(dueOn)], [words.columns.received, ({ receivedOn }) => dayCell(receivedOn)],
]

/** What is nearest to its last day comes first; what has no clock after it. */
const urgency = ({ daysLeft = 1000 }: Transfer) => daysLeft
const Lists = ({ items }: Readonly<{ items: readonly Transfer[] }>) => {
  const running = items.filter((one) => !isOver(one)).toSorted((a, b) => urgency(a) - urgency(b))
  const ended = items.filter(isOver)
  return (
    <>
      {running.length === 0 && <div className="card"><p><strong>{words.none}</strong></p><p className="muted">{words.noneHint}</p><Link className="button" to="/dang-vien">{words.find}</Link></div>}
      {running.length > 0 && <Group title={words.running} items={running} />}
      {ended.length > 0 && <Group title={words.ended} items={ended} />}
      {items.length > 0 && <Excel name={words.title} columns={columns} rows={() => items} />}
    </>
  )
}

/** All transfers out of and into what somebody looks after, and the check of a paper that somebody brings. */
export default function Transfers({ me }: Readonly<{ me: Me }>) {
  const orgId = scopeOf(me)
  const loading = useLoad(useCallback(() => listTransfers(orgId), [orgId]))
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      <Loaded within of={loading} title={words.title}>{(items) => <Lists items={items} />}</Loaded>
      <CheckLetter />
    </>
  )
}
