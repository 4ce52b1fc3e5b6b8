import { useState, type SubmitEvent } from 'react'
import { exemptions, recordLink } from '../../api/registry/residence.ts'
import { dayText } from '../../time.ts'
import { tidy } from '../../ui/tidy.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { isCell, type Tree } from '../rights.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ memberId: string; cellId: string; tree: Tree; onDone: () => void }>
/** Writes down where a member lives; nobody is linked to the cell they belong to. */
export function RecordLink({ memberId, cellId, tree, onDone }: Props) {
  const [fields, setFields] = useState({ at: '', from: dayText(Date.now()), letterNo: '', exempt: '' })
  const { busy, wrong, run } = useDo()
  const { at, from, letterNo, exempt } = fields
  const faults = useFaults([unless(at !== '', 'noi-cu-tru', words.cellMissing), unless(from !== '', 'cu-tru-tu', words.fromMissing)])
  const set = (some: Partial<typeof fields>) => setFields({ ...fields, ...some })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const letter = tidy(letterNo)
    if (faults.pass()) run(async (key) => {
      await recordLink({ memberId, residenceOrgId: at, from, ...(letter === '' ? {} : { letterNo: letter }), ...(exempt === '' ? {} : { exempt: { reason: exempt } }) }, key)
      onDone()
    })
  }
  return (
    <form noValidate onSubmit={submit} aria-label={words.record}>
      <Faults {...faults.shown} />
      <PickOrganisation id="noi-cu-tru" label={words.cell} hint={words.cellHint} wrong={faults.of('noi-cu-tru')} among={tree.nodes.filter((node) => isCell(node) && node.id !== cellId)} nameOf={(id) => tree.node(id)?.name} value={at} onPick={(next) => set({ at: next })} />
      <TextField id="cu-tru-tu" kind="date" label={words.from} hint={words.fromHint} wrong={faults.of('cu-tru-tu')} value={from} onType={(next) => set({ from: next })} />
      <TextField id="giay-cu-tru" most={40} label={words.letterNo} hint={words.letterHint} value={letterNo} onType={(next) => set({ letterNo: next })} />
      <SelectField id="mien-nhan-xet" label={words.exemption} hint={words.exemptionHint} value={exempt} onType={(next) => set({ exempt: next })} options={['' as const, ...exemptions].map((value) => ({ value, name: words.exemptions[value] }))} />
      <Wrong words={wrong} />
      <button className="button second" aria-disabled={busy}>{words.save}</button>
    </form>
  )
}
