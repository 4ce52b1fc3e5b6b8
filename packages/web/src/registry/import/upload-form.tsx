import { useState, type SubmitEvent } from 'react'
import { upload } from '../../api/registry/imports.ts'
import { Refused } from '../../http/failure.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { SelectField, Tick } from '../parts/field.tsx'
import { words } from './words.vi.ts'

const LARGEST = 48 * 1024 * 1024
const keys = Object.entries(words.keyNames)
export type Sent = Readonly<{ uploadId: string; matchOn: readonly string[] }>
type Props = Readonly<{ button: string; onSent: (sent: Sent, key: string) => Promise<void> }>

function Keys({ value, wrong, onChange }: Readonly<{ value: readonly string[]; wrong: string | undefined; onChange: (value: readonly string[]) => void }>) {
  return (
    <fieldset aria-describedby="khoa-hint">
      <legend>{words.keys}</legend>
      <p className="hint" id="khoa-hint">{words.keysHint}</p>
      {wrong !== undefined && <p className="wrong">{wrong}</p>}
      <div className="choices">
        {keys.map(([key, name], index) => <label className="choice" key={key}><input id={index === 0 ? 'khoa' : `khoa-${key}`} type="checkbox" checked={value.includes(key)} onChange={() => onChange(value.includes(key) ? value.filter((one) => one !== key) : [...value, key])} />{name}</label>)}
      </div>
    </fieldset>
  )
}

const asksSecrecy = (error: unknown) => error instanceof Refused && error.code === 'secrecy.asks'

/** Chooses a roster and sends it to the bucket: how secret it is, and by what a person in it is known again. What is done with it then is `onSent`'s. */
export function UploadForm({ button, onSent }: Props) {
  const [file, setFile] = useState<File>()
  const [classification, setClassification] = useState('INTERNAL')
  const [matchOn, setMatchOn] = useState<readonly string[]>(['citizenId', 'cardNumber'])
  const [asked, setAsked] = useState(false)
  const [confirmed, setConfirmed] = useState(false)
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(file !== undefined, 'tep', words.fileMissing), unless((file?.size ?? 0) <= LARGEST, 'tep', words.fileLarge), unless(matchOn.length > 0, 'khoa', words.keysMissing)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass() || file === undefined) return
    run(async (key) => {
      const uploadId = await upload({ file, classification, secrecyConfirmed: confirmed }, key).catch((error: unknown) => {
        if (asksSecrecy(error)) setAsked(true)
        throw error
      })
      await onSent({ uploadId, matchOn }, key)
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <div className="field">
        <label className="label" htmlFor="tep">{words.file}</label>
        <p className="hint" id="tep-hint">{words.fileHint}</p>
        {faults.of('tep') !== undefined && <p className="wrong">{faults.of('tep')}</p>}
        <input id="tep" type="file" accept=".xlsx,.csv" aria-describedby="tep-hint" onChange={(event) => setFile(event.target.files?.[0])} />
      </div>
      <SelectField id="do-mat" label={words.secrecy} hint={words.secrecyHint} value={classification} onType={setClassification} options={words.levels} />
      <Keys value={matchOn} wrong={faults.of('khoa')} onChange={setMatchOn} />
      {asked && <Tick id="xac-nhan-mat" label={words.secrecyAsked} value={confirmed} onTick={setConfirmed} />}
      <Wrong words={wrong} />
      <p role="status" className="muted">{busy && words.sending}</p>
      <button className="button" aria-disabled={busy}>{button}</button>
    </form>
  )
}
