import { useState, type SubmitEvent } from 'react'
import { go } from '../../router/path.ts'
import { openBallot, Way } from '../api/ballots.ts'
import { Choices } from '../../ui/choices.tsx'
import { Choose } from '../ui/field.tsx'
import { Field, LongLine } from '../../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { byName, nameIn, nameOf, type Room } from '../sheet/room.ts'
import { ways, words } from './words.vi.ts'

const text = words.open
/** The instant of a civil date and time in Vietnam, as the field writes it. */
const instantOf = (local: string) => new Date(`${local}:00+07:00`).toISOString()
const wayOf = (value: string) => Way.options.find((one) => one === value)
type Ways = Readonly<Record<string, Way>>
const goers = (others: Ways, way: Way) => Object.entries(others).filter(([, one]) => one === way).map(([id]) => id)

function Exceptions({ room: { sheet }, others, onChange }: Readonly<{ room: Room; others: Ways; onChange: (others: Ways) => void }>) {
  const options = [{ value: '', name: text.same }, ...Way.options.map((value) => ({ value, name: ways[value] }))]
  const set = (id: string, way: Way | undefined) => onChange(Object.fromEntries([...Object.entries(others).filter(([one]) => one !== id), ...(way ? [[id, way] as const] : [])]))
  return (
    <details className="help">
      <summary>{text.exceptions} ({Object.keys(others).length})</summary>
      <p className="hint">{text.exceptionsHint}</p>
      {sheet.rows.toSorted(byName).map((line) => <Choose key={line.id} id={`cach-${line.memberId}`} label={nameOf(line)} value={others[line.memberId] ?? ''} options={options} onChoose={(value) => set(line.memberId, wayOf(value))} />)}
    </details>
  )
}

/** Opens a ballot: until when, how people vote, who counts paper and hands out codes. */
export function OpenForm({ room }: Readonly<{ room: Room }>) {
  const { sheet } = room
  const [title, setTitle] = useState(text.usual(sheet.year))
  const [until, setUntil] = useState('')
  const [way, setWay] = useState<Way>('PHONE')
  const [others, setOthers] = useState<Ways>({})
  const [tellers, setTellers] = useState(['', ''])
  const [missing, setMissing] = useState(false)
  const acting = useAct()
  const people = [{ value: '', name: text.choose }, ...sheet.rows.toSorted(byName).map((line) => ({ value: line.memberId, name: nameOf(line) }))]
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacking = tidy(title) === '' || until === ''
    setMissing(lacking)
    if (lacking) return
    acting.act(async (key) => {
      const { id } = await openBallot({ year: sheet.year, cellId: sheet.cellId, title: tidy(title), until: instantOf(until), others: way, phone: goers(others, 'PHONE'), kiosk: goers(others, 'KIOSK'), paper: goers(others, 'PAPER'), tellers: tellers.filter((one) => one !== '') }, key)
      go(`/phieu/${id}/theo-doi`)
    })
  }
  const wrong = missing ? text.missing : acting.wrong?.replace(/mem_[\w-]+/g, (id) => nameIn(sheet, id))
  return (
    <form className="card" noValidate onSubmit={submit} aria-labelledby="mo-phieu">
      <h3 id="mo-phieu">{text.title}</h3>
      <p className="hint">{text.hint}</p>
      <LongLine id="ten-phieu" label={text.name} hint={text.nameHint} most={200} value={title} onType={setTitle} />
      <Field id="dong-luc" label={text.until} hint={text.untilHint}>{(more) => <input {...more} type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} />}</Field>
      <Choices id="cach" four legend={text.others} hint={text.othersHint} options={Way.options.map((value) => ({ value, name: ways[value] }))} value={way} onChoose={setWay} />
      <Exceptions room={room} others={others} onChange={setOthers} />
      <p className="hint">{text.tellersHint}</p>
      {tellers.map((one, at) => <Choose key={at} id={`nguoi-kiem-${at}`} label={text.teller(at + 1)} value={one} options={people} onChoose={(id) => setTellers(tellers.map((was, index) => (index === at ? id : was)))} />)}
      <Trouble of={{ ...acting, wrong }} />
      <button className="button" aria-disabled={acting.busy}>{text.press}</button>
    </form>
  )
}
