import { useCallback, useState, type SubmitEvent } from 'react'
import { createMember } from '../../api/registry/members.ts'
import type { Me } from '../../me/me.ts'
import { go } from '../../router/path.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { useLoad } from '../../use-load.ts'
import { Back } from '../parts/back.tsx'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { Choices } from '../../ui/choices.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { isCell, loadTree, mayKeep, type Tree } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { changesOf, faultsIn, RecordFields, type Typed } from './fields.tsx'
import { words } from './words.vi.ts'

function Form({ me, tree }: Readonly<{ me: Me; tree: Tree }>) {
  const cells = tree.nodes.filter((node) => isCell(node) && mayKeep(me, tree, node.id))
  const [cellId, setCellId] = useState(cells.length === 1 ? (cells[0]?.id ?? '') : '')
  const [status, setStatus] = useState('')
  const [typed, setTyped] = useState<Typed>({})
  const { busy, wrong, run } = useDo()
  const changes = changesOf(typed)
  const faults = useFaults([unless(changes.name !== undefined, 'muc-name', words.nameMissing), unless(cellId !== '', 'chi-bo', words.cellMissing), unless(status !== '', 'vao-la', words.statusMissing), ...faultsIn(typed)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass()) return
    run(async (key) => go(`/dang-vien/${(await createMember({ ...changes, cellId, status }, key)).id}`))
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <PickOrganisation id="chi-bo" label={words.cell} hint={words.cellHint} wrong={faults.of('chi-bo')} among={cells} nameOf={(id) => tree.node(id)?.name} value={cellId} onPick={setCellId} />
      <Choices id="vao-la" legend={words.status} hint={words.statusHint} wrong={faults.of('vao-la')} value={status} onChoose={setStatus} options={words.statuses} />
      <RecordFields typed={typed} wrong={faults.of} onType={setTyped} />
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.addButton}</button>
    </form>
  )
}

/** Enters one person by hand. */
export default function AddMember({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(loadTree, []))
  return <><Back to="/dang-vien" words={roomWords.backToPeople} /><h1>{words.add}</h1><Loaded within of={loading} title={words.add}>{(tree) => <Form me={me} tree={tree} />}</Loaded></>
}
