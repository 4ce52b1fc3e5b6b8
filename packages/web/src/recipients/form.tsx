import { useState, type SubmitEvent } from 'react'
import { keep, type Conditions } from '../api/recipients.ts'
import type { List } from '../api/registry/lists.ts'
import { roleNames } from '../codes.vi.ts'
import { unless } from '../registry/parts/check.ts'
import { Faults, useFaults } from '../registry/parts/faults.tsx'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { PickOrganisation } from '../registry/parts/pick-organisation.tsx'
import type { Tree } from '../registry/rights.ts'
import { asMe } from '../sign-in/session.ts'
import { words as people } from '../people/words.vi.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { People } from './people.tsx'
import { words } from './words.vi.ts'

const blank = { under: '', status: '', role: '', list: '', unit: '' }
/** Only what was chosen. */
const chosenOf = (fields: typeof blank): Conditions => Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (tidy(value) === '' ? [] : [[name, tidy(value)]])))
const optionsOf = (names: Readonly<Record<string, string>>) => [{ value: '', name: words.all }, ...Object.entries(names).map(([value, name]) => ({ value, name }))]

type Props = Readonly<{ orgId: string; tree: Tree; lists: readonly List[]; onDone: () => void }>
/** Conditions over what the registry can be asked by; tried before they are kept under a name. */
export function Form({ orgId, tree, lists, onDone }: Props) {
  const [name, setName] = useState('')
  const [fields, setFields] = useState(blank)
  const [tried, setTried] = useState<Conditions>()
  const { busy, wrong, run } = useDo()
  const conditions = chosenOf(fields)
  const faults = useFaults([unless(tidy(name) !== '', 'ten-ds', words.nameMissing), unless(Object.keys(conditions).length > 0, 'ds-tinh-trang', words.missing)])
  const set = (some: Partial<typeof blank>) => setFields({ ...fields, ...some })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (faults.pass()) run(async (key) => {
      await asMe((token) => keep(token, { orgId, name: tidy(name), conditions }, key))
      onDone()
    })
  }
  return (
    <form className="card now" noValidate onSubmit={submit} aria-label={words.make}>
      <h2>{words.make}</h2>
      <Faults {...faults.shown} />
      <TextField id="ten-ds" most={100} label={words.name} hint={words.nameHint} wrong={faults.of('ten-ds')} value={name} onType={setName} />
      <SelectField id="ds-tinh-trang" label={words.status} hint={words.statusHint} wrong={faults.of('ds-tinh-trang')} value={fields.status} onType={(status) => set({ status })} options={optionsOf(people.statuses)} />
      <SelectField id="ds-chuc-vu" label={words.role} hint={words.roleHint} value={fields.role} onType={(role) => set({ role })} options={optionsOf(roleNames)} />
      <SelectField id="ds-theo-doi" label={words.list} hint={words.listHint} value={fields.list} onType={(list) => set({ list })} options={[{ value: '', name: words.all }, ...lists.map(({ list, title }) => ({ value: list, name: title }))]} />
      <PickOrganisation id="ds-to-chuc" label={words.under} hint={words.underHint} among={tree.nodes.filter(({ id }) => id !== orgId && tree.above(id).includes(orgId))} nameOf={(id) => tree.node(id)?.name} value={fields.under} onPick={(under) => set({ under })} />
      <TextField id="ds-don-vi" most={200} label={words.unit} hint={words.unitHint} value={fields.unit} onType={(unit) => set({ unit })} />
      <Wrong words={wrong} />
      <div className="actions"><button className="button" aria-disabled={busy}>{words.save}</button><button type="button" className="button second" onClick={() => setTried(conditions)}>{words.preview}</button></div>
      {tried && <People key={JSON.stringify(tried)} orgId={orgId} conditions={tried} name={tidy(name) || words.preview} tree={tree} />}
    </form>
  )
}
