import { useCallback } from 'react'
import { getTransfer, type Transfer as Moved } from '../../api/registry/transfers.ts'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dayText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { Facts } from '../parts/facts.tsx'
import { loadTree, mayDecide, mayKeep, type Tree } from '../rights.ts'
import { Letters } from './letters.tsx'
import { Standing } from './line.tsx'
import { Next, type May } from './next.tsx'
import { words } from './words.vi.ts'

const factsOf = ({ kind, on, until, reason, sentOn, receivedOn, returnedOn, endedReason }: Moved) => [
  [words.fact.kind, words.kinds[kind]], [words.fact.on, dayText(on)], [words.fact.until, dayText(until)], [words.fact.reason, reason], [words.fact.sentOn, dayText(sentOn)], [words.fact.receivedOn, dayText(receivedOn)], [words.fact.returnedOn, dayText(returnedOn)], [words.fact.ended, endedReason],
] as const

/** On which side of a transfer somebody stands; a grassroots cell, which has its own seal, reviews its own. */
function mayOf({ memberId, fromOrgId, toOrgId }: Moved, me: Me, tree: Tree): May {
  const [keeps, decides] = [mayKeep(me, tree, fromOrgId), mayDecide(me, tree, fromOrgId)]
  return { sends: keeps || decides, receives: mayKeep(me, tree, toOrgId ?? fromOrgId), reviews: decides || (keeps && tree.node(fromOrgId)?.type === 'CELL_GRASSROOTS'), own: me.id === memberId }
}

type Props = Readonly<{ transfer: Moved; me: Me; tree: Tree; again: () => void }>
function Card({ transfer, me, tree, again }: Props) {
  const { memberId, memberName, fromName, toName, dueOn, letterNo, warnings } = transfer
  const may = mayOf(transfer, me, tree)
  return (
    <>
      <h1>{memberName}</h1>
      <section className="card now" aria-labelledby="chuyen">
        <div className="headline"><h2 id="chuyen">{words.route(fromName, toName)}</h2><Standing transfer={transfer} /></div>
        {dueOn !== undefined && <p><strong>{words.due(dayText(dueOn) ?? '')}</strong></p>}
        <Facts of={factsOf(transfer)} />
      </section>
      {warnings.map(({ message }) => <p className="note" key={message} lang={langOf(message)}>{message}</p>)}
      <Next key={transfer.state} transfer={transfer} tree={tree} may={may} again={again} />
      {may.sends && letterNo !== undefined && <Letters transfer={transfer} />}
      {may.sends && <p><Link className="tall" to={`/dang-vien/${memberId}`}>{words.openPerson}</Link></p>}
    </>
  )
}

const load = async (id: string) => {
  const [transfer, tree] = await Promise.all([getTransfer(id), loadTree()])
  return { transfer, tree }
}
/** One transfer, as its reader's side sees it, with what that side may do next. */
export default function Transfer({ me, id }: Readonly<{ me: Me; id: string }>) {
  const loading = useLoad(useCallback(() => load(id), [id]))
  return <><Back to="/chuyen-sinh-hoat" words={words.back} /><Loaded of={loading} title={words.title}>{({ transfer, tree }) => <Card transfer={transfer} me={me} tree={tree} again={loading.refresh} />}</Loaded></>
}
