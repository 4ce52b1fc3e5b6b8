import { useState } from 'react'
import type { Profile } from '../api/registry/members.ts'
import type { Me } from '../me/me.ts'
import { ChangeStatus } from '../registry/record/change-status.tsx'
import { EditRecord } from '../registry/record/edit.tsx'
import { Propose } from '../registry/record/propose.tsx'
import { isAbove, openTargets, type Target } from '../registry/record/standings.ts'
import { mayDecide, mayKeep, type Tree } from '../registry/rights.ts'
import { Link } from '../router/link.tsx'
import { words } from './words.vi.ts'

type Props = Readonly<{ person: Profile; tree: Tree; me: Me; again: () => void }>
const isOnRoster = ({ status }: Profile) => status === 'OFFICIAL' || status === 'PROBATIONARY'

/** What its keepers do about somebody else's record, the usual thing first. */
const Kept = ({ person: { id, status, admission }, onRoster }: Readonly<{ person: Profile; onRoster: boolean }>) => (
  <>
    {onRoster && <Link className="button" to={`/dang-vien/${id}/chuyen`}>{words.transfer}</Link>}
    {status === 'CANDIDATE' && !admission && <Link className="button" to={`/ket-nap/${id}/mo`}>{words.openAdmission}</Link>}
    {admission && <Link className="button second" to={`/ket-nap/${admission.id}/ho-so`}>{words.admission}</Link>}
  </>
)

type Doing = 'edit' | 'status'
type May = Readonly<{ keeps: boolean; isOwn: boolean; open: readonly Target[] }>
const Buttons = ({ person, may: { keeps, isOwn, open }, onDo }: Readonly<{ person: Profile; may: May; onDo: (what: Doing) => void }>) => (
  <div className="actions">
    {keeps && !isOwn && <Kept person={person} onRoster={isOnRoster(person)} />}
    {(keeps || isOwn) && <button type="button" className="button second" onClick={() => onDo('edit')}>{keeps ? words.edit : words.propose}</button>}
    {open.length > 0 && <button type="button" className="button second" onClick={() => onDo('status')}>{words.changeStatus}</button>}
  </div>
)

const byAdmission: readonly Target[] = ['PROBATIONARY', 'OFFICIAL']
/** What a reader may do about a record; nobody decides about their own, and a running admission goes by its own steps. */
function mayOf({ person, tree, me }: Omit<Props, 'again'>): May {
  const keeps = mayKeep(me, tree, person.cellId)
  const isOwn = me.id === person.id
  const above = mayDecide(me, tree, person.cellId)
  const open = isOwn ? [] : openTargets(person).filter((target) => (isAbove(target) ? above : keeps) && !(person.admission && byAdmission.includes(target)))
  return { keeps, isOwn, open }
}

/** What a reader may do about a record: its keepers mend and transfer it, its own person proposes a correction, who decides writes down what somebody became. */
export function Acts({ person, tree, me, again }: Props) {
  const [doing, setDoing] = useState<Doing>()
  const may = mayOf({ person, tree, me })
  const close = () => setDoing(undefined)
  if (!may.keeps && !may.isOwn && may.open.length === 0) return null
  if (doing === undefined) return <Buttons person={person} may={may} onDo={setDoing} />
  if (doing === 'status') return <ChangeStatus person={person} open={may.open} onDone={again} onBack={close} />
  return may.keeps ? <EditRecord person={person} onDone={again} onBack={close} /> : <Propose person={person} onBack={close} />
}
