import { useState } from 'react'
import { above } from '../roles.ts'
import type { Me } from '../../me/me.ts'
import { go } from '../../router/path.ts'
import { civilOf, dayText } from '../../time.ts'
import { publishPack, rehearse } from '../api/packs.ts'
import { Area, Count } from '../ui/field.tsx'
import { Back, Help } from '../ui/help.tsx'
import { Field } from '../../ui/field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { Rehearsal } from './rehearsal.tsx'
import { words } from './words.vi.ts'

const text = words.write
const LONGEST = 200_000
const example = (orgId: string, name: string) => JSON.stringify({ orgId, name: text.nameOf(name), validFrom: dayText(Date.now()), citation: { regulation: text.nameOf(name) }, quota: { pct: 1500 } }, null, 2)

/** A body's own rules: written or taken from a file, tried on a year, published. */
export default function Write({ me }: Readonly<{ me: Me }>) {
  const body = above(me)
  const [file, setFile] = useState('')
  const [year, setYear] = useState(() => civilOf(Date.now()).year)
  const [trial, setTrial] = useState<string>()
  const [empty, setEmpty] = useState(false)
  const acting = useAct()
  function act(work: (key: string) => Promise<void>): void {
    setEmpty(file.trim() === '')
    if (file.trim() !== '') acting.act(work)
  }
  const take = (chosen: File | undefined) => { if (chosen) void chosen.text().then(setFile) }
  return (
    <>
      <Back to="/quy-dinh" name={words.back} />
      <h1>{text.title}</h1>
      <p className="hint">{text.hint}</p>
      <section className="card">
        <Field id="tep" label={text.choose} hint={text.chooseHint}>{(told) => <input {...told} className="file" type="file" accept=".json,application/json" onChange={(event) => take(event.target.files?.[0])} />}</Field>
        {body && file === '' && <p><button type="button" className="button second" onClick={() => setFile(example(body.orgId, body.organisation))}>{text.example}</button></p>}
        <Area id="noi-dung-tep" label={text.file} hint={text.fileHint} rows={12} longest={LONGEST} value={file} onType={setFile} />
        <Count id="nam-thu" label={text.year} hint={text.yearHint} value={year} onCount={setYear} />
        <Trouble of={{ ...acting, wrong: empty ? text.empty : acting.wrong }} />
        <div className="actions">
          <button type="button" className="button" aria-disabled={acting.busy} onClick={() => act(async (key) => setTrial((await rehearse({ orgId: body?.orgId ?? '', year, file }, key)).id))}>{text.rehearse}</button>
          <button type="button" className="button second" aria-disabled={acting.busy} onClick={() => act(async (key) => go(`/quy-dinh/${(await publishPack(file, key)).id}/xem`))}>{text.publish}</button>
        </div>
        <p className="hint">{text.publishHint}</p>
      </section>
      {trial !== undefined && <Rehearsal key={trial} id={trial} />}
      <Help says={words.helps} />
    </>
  )
}
