import { useCallback, useState, type SubmitEvent } from 'react'
import { getProfile, type Profile } from '../../api/registry/members.ts'
import { requestTransfer, type Asked } from '../../api/registry/transfers.ts'
import { go } from '../../router/path.ts'
import { dayText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { useLoad } from '../../use-load.ts'
import { Back } from '../parts/back.tsx'
import { unless } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField, TextField } from '../parts/field.tsx'
import { Choices } from '../../ui/choices.tsx'
import { PickOrganisation } from '../parts/pick-organisation.tsx'
import { isCell, loadTree, type Tree } from '../rights.ts'
import { words } from './words.vi.ts'

type Fields = Readonly<{ where: string; toOrgId: string; toName: string; kind: string; on: string; until: string; reason: string }>
const kinds = [{ value: 'OFFICIAL', name: words.kinds.OFFICIAL }, { value: 'TEMPORARY', name: words.kinds.TEMPORARY }]
const wheres = [{ value: 'inside', name: words.inside }, { value: 'outside', name: words.outside }]

function askedOf(memberId: string, { where, toOrgId, toName, kind, on, until, reason }: Fields): Asked {
  const place = where === 'inside' ? { toOrgId } : { toName: tidy(toName) }
  return { memberId, ...place, kind: kind === 'TEMPORARY' ? 'TEMPORARY' : 'OFFICIAL', on, reason: tidy(reason), ...(kind === 'TEMPORARY' ? { until } : {}) }
}
const faultsIn = ({ where, toOrgId, toName, kind, on, until, reason }: Fields) => [
  unless(where === 'outside' || toOrgId !== '', 'noi-den', words.toMissing), unless(where === 'inside' || tidy(toName) !== '', 'ten-noi-den', words.toMissing),
  unless(on !== '', 'ngay-chuyen', words.onMissing), unless(kind !== 'TEMPORARY' || until > on, 'ngay-ve', words.untilMissing), unless(tidy(reason) !== '', 'ly-do', words.reasonMissing),
]

type Known = Readonly<{ person: Profile; tree: Tree }>
function Place({ fields, onChange, wrong, known: { person, tree } }: Readonly<{ fields: Fields; onChange: (fields: Fields) => void; wrong: (id: string) => string | undefined; known: Known }>) {
  const among = tree.nodes.filter((node) => isCell(node) && node.id !== person.cellId)
  return (
    <>
      <Choices id="o-dau" legend={words.outsideQuestion} value={fields.where} onChoose={(where) => onChange({ ...fields, where })} options={wheres} />
      {fields.where === 'inside'
        ? <PickOrganisation id="noi-den" label={words.to} hint={words.toHint} wrong={wrong('noi-den')} among={among} nameOf={(id) => tree.node(id)?.name} value={fields.toOrgId} onPick={(toOrgId) => onChange({ ...fields, toOrgId })} />
        : <TextField id="ten-noi-den" label={words.toName} hint={words.toNameHint} wrong={wrong('ten-noi-den')} value={fields.toName} onType={(toName) => onChange({ ...fields, toName })} />}
    </>
  )
}

function Form({ known }: Readonly<{ known: Known }>) {
  const { person, tree } = known
  const [fields, setFields] = useState<Fields>({ where: tree.nodes.filter(isCell).length > 1 ? 'inside' : 'outside', toOrgId: '', toName: '', kind: 'OFFICIAL', on: dayText(Date.now()), until: '', reason: '' })
  const { busy, wrong, run } = useDo()
  const faults = useFaults(faultsIn(fields))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass()) return
    run(async (key) => go(`/chuyen-sinh-hoat/${(await requestTransfer(askedOf(person.id, fields), key)).id}`))
  }
  const set = (name: keyof Fields) => (value: string) => setFields({ ...fields, [name]: value })
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <p><span className="muted">{words.from}</span><br /><strong>{tree.node(person.cellId)?.name}</strong></p>
      <Place fields={fields} onChange={setFields} wrong={faults.of} known={known} />
      <Choices id="hinh-thuc" legend={words.kind} hint={words.kindHint} value={fields.kind} onChoose={set('kind')} options={kinds} />
      <div className="pair">
        <TextField id="ngay-chuyen" kind="date" label={words.on} hint={words.onHint} wrong={faults.of('ngay-chuyen')} value={fields.on} onType={set('on')} />
        {fields.kind === 'TEMPORARY' && <TextField id="ngay-ve" kind="date" label={words.until} hint={words.untilHint} wrong={faults.of('ngay-ve')} value={fields.until} onType={set('until')} />}
      </div>
      <AreaField id="ly-do" label={words.reason} hint={words.reasonHint} wrong={faults.of('ly-do')} value={fields.reason} onType={set('reason')} />
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.request}</button>
    </form>
  )
}

const load = async (id: string): Promise<Known> => {
  const [person, tree] = await Promise.all([getProfile(id), loadTree()])
  return { person, tree }
}
/** Asks for somebody's transfer: where to, as what, from which day, why. */
export default function RequestTransfer({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => load(id), [id]))
  return <><Back to={`/dang-vien/${id}`} words={words.openPerson} /><Loaded of={loading} title={words.title}>{(known) => <><h1>{words.ask(known.person.name)}</h1><Form known={known} /></>}</Loaded></>
}
