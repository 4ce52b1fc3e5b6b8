import { useState } from 'react'
import type { Transfer } from '../../api/registry/transfers.ts'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { Tick } from '../parts/field.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { isCell, type Tree } from '../rights.ts'
import { Because } from './because.tsx'
import type { Go } from './next.tsx'
import { words } from './words.vi.ts'

/** The level above agrees or not; where only a name was given, it chooses the cell that is meant, or says that it is none of ours. */
export function Destination({ transfer: { toOrgId, toName, fromOrgId }, tree, go, busy }: Readonly<{ transfer: Transfer; tree: Tree; go: Go; busy: boolean }>) {
  const [chosen, setChosen] = useState('')
  const [outside, setOutside] = useState(false)
  const isOpen = toOrgId === undefined
  const faults = useFaults([unless(!isOpen || chosen !== '' || outside, 'chon-noi', words.toMissing)])
  const approve = () => { if (faults.pass()) go('review', { decision: 'APPROVE', ...(chosen === '' ? {} : { toOrgId: chosen }), ...(outside ? { outside } : {}) }) }
  return (
    <>
      <Faults {...faults.shown} />
      {isOpen && (
        <>
          <p>{words.named(toName)}</p>
          {!outside && <PickOrganisation id="chon-noi" label={words.to} hint={words.toHint} wrong={faults.of('chon-noi')} among={tree.nodes.filter((node) => isCell(node) && node.id !== fromOrgId)} nameOf={(id) => tree.node(id)?.name} value={chosen} onPick={setChosen} />}
          {chosen === '' && <Tick id="ngoai" label={words.outsideTick} value={outside} onTick={setOutside} />}
        </>
      )}
      <p><button type="button" className="button" aria-disabled={busy} onClick={approve}>{words.approve}</button></p>
      <Because id="khong-dong-y" name={words.reject} busy={busy} onSend={(reason) => go('review', { decision: 'REFUSE', reason })} />
    </>
  )
}
