import { useState } from 'react'
import type { Profile } from '../api/registry/members.ts'
import type { Me } from '../me/me.ts'
import { EditRecord } from '../registry/record/edit.tsx'
import { Propose } from '../registry/record/propose.tsx'
import { mayKeep, type Tree } from '../registry/rights.ts'
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

function Buttons({ person, keeps, isOwn, onEdit }: Readonly<{ person: Profile; keeps: boolean; isOwn: boolean; onEdit: () => void }>) {
  return (
    <div className="actions">
      {keeps && !isOwn && <Kept person={person} onRoster={isOnRoster(person)} />}
      <button type="button" className="button second" onClick={onEdit}>{keeps ? words.edit : words.propose}</button>
    </div>
  )
}

/** What a reader may do about a record: its keepers mend and transfer it, its own person proposes a correction. */
export function Acts({ person, tree, me, again }: Props) {
  const [editing, setEditing] = useState(false)
  const keeps = mayKeep(me, tree, person.cellId)
  const isOwn = me.id === person.id
  if (!keeps && !isOwn) return null
  const close = () => setEditing(false)
  if (!editing) return <Buttons person={person} keeps={keeps} isOwn={isOwn} onEdit={() => setEditing(true)} />
  return keeps ? <EditRecord person={person} onDone={again} onBack={close} /> : <Propose person={person} onBack={close} />
}
