import { useCallback, useState, type SubmitEvent } from 'react'
import { freezeHeadcount, listHeadcounts, type Line } from '../../api/registry/headcounts.ts'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { go } from '../../router/path.ts'
import { dayText as civilDay } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { useLoad } from '../../use-load.ts'
import { dayText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { TextField } from '../parts/field.tsx'
import { scopeOf } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { words } from './words.vi.ts'

// Never the bare id: it has a dot, and servers take a path that ends so for a file.
const tableOf = (id: string) => `/so-luong/${id}/bang`

function Freeze({ orgId }: Readonly<{ orgId: string }>) {
  const [on, setOn] = useState(civilDay(Date.now()))
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(on !== '', 'ngay-chot', words.dayMissing)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (faults.pass()) run(async (key) => go(tableOf((await freezeHeadcount(orgId, on, key)).id)))
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <TextField id="ngay-chot" kind="date" label={words.day} hint={words.dayHint} wrong={faults.of('ngay-chot')} value={on} onType={setOn} />
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.freeze}</button>
    </form>
  )
}

const Lines = ({ items }: Readonly<{ items: readonly Line[] }>) => (
  <>
    {items.length === 0 && <p className="muted">{words.none}</p>}
    <ul className="people">{items.map(({ id, on, members }) => <li key={id}><Link className="person" to={tableOf(id)}><span><strong>{words.on(dayText(on) ?? '')}</strong><span className="muted small">{members === undefined ? words.counting : words.members(members)}</span></span></Link></li>)}</ul>
  </>
)

/** Who belonged where on a day: asked for, and the counts there are. */
export default function Headcounts({ me }: Readonly<{ me: Me }>) {
  const orgId = scopeOf(me)
  const loading = useLoad(useCallback(() => listHeadcounts(orgId), [orgId]))
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      <p>{words.how}</p>
      <Freeze orgId={orgId} />
      <Loaded within of={loading} title={words.title}>{({ items }) => <Lines items={items} />}</Loaded>
    </>
  )
}
