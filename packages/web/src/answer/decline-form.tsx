import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { ReasonType, type Answer } from '../api/meetings.ts'
import { text } from '../messages.vi.ts'
import { tidy } from '../ui/tidy.ts'

const words = text.answer
/** The service takes this many UTF-16 units of explanation. */
const LONGEST = 500

/** The fault with a link to where it is; takes the focus, again at each try. */
function Summary({ tries }: Readonly<{ tries: number }>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [tries])
  return (
    <div className="note bad" role="alert" tabIndex={-1} ref={box}>
      <p className="title">{words.fix}</p>
      <a className="tall" href="#ly-do-0">{words.reasonMissing}</a>
    </div>
  )
}

type Chosen = Readonly<{ value: ReasonType | undefined; wrong: boolean; onChoose: (value: ReasonType) => void }>
const Reasons = ({ value, wrong, onChoose }: Chosen) => (
  <fieldset aria-describedby={wrong ? 'ly-do-loi' : undefined}>
    <legend>{words.reasonTitle}</legend>
    {wrong && <p className="wrong" id="ly-do-loi">{words.reasonMissing}</p>}
    <div className="choices">
      {ReasonType.options.map((option, index) => (
        <label className="choice" key={option}>
          <input id={`ly-do-${index}`} type="radio" name="ly-do" value={option} checked={value === option} onChange={() => onChoose(option)} />
          {text.reasons[option]}
        </label>
      ))}
    </div>
  </fieldset>
)

const Detail = ({ value, onType }: Readonly<{ value: string; onType: (value: string) => void }>) => (
  <fieldset>
    <label className="label" htmlFor="noi-ro">{words.detail}</label>
    <p className="hint" id="noi-ro-hint">{words.detailHint}</p>
    <textarea id="noi-ro" rows={3} maxLength={LONGEST} value={value} aria-describedby="noi-ro-hint" onChange={(event) => onType(event.target.value)} />
  </fieldset>
)

function declined(reasonType: ReasonType, typed: string): Answer {
  const reason = tidy(typed)
  return { attending: false, reasonType, ...(reason === '' ? {} : { reason }) }
}

type Props = Readonly<{ draft: Answer | null | undefined; busy: boolean; onSend: (answer: Answer) => void; onBack: () => void }>

/** Why one cannot come: a kind of reason, and more words if one likes. Checked on sending; the fault goes as soon as it is mended. */
export function DeclineForm({ draft, busy, onSend, onBack }: Props) {
  const [reasonType, setReasonType] = useState(draft?.reasonType ?? undefined)
  const [typed, setTyped] = useState(draft?.reason ?? '')
  const [tries, setTries] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const wrong = tries > 0 && reasonType === undefined

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (reasonType === undefined) setTries(tries + 1)
    else onSend(declined(reasonType, typed))
  }
  return (
    <form className="card" noValidate onSubmit={submit} aria-labelledby="xin-vang">
      <h2 id="xin-vang" ref={title} tabIndex={-1}>{words.decline}</h2>
      {wrong && <Summary tries={tries} />}
      <Reasons value={reasonType} wrong={wrong} onChoose={setReasonType} />
      <Detail value={typed} onType={setTyped} />
      <div className="actions">
        <button className="button" aria-disabled={busy}>{words.send}</button>
        <button className="button second" type="button" onClick={onBack}>{words.back}</button>
      </div>
    </form>
  )
}
