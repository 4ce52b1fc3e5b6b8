import { useState, useSyncExternalStore, type SubmitEvent } from 'react'
import { go } from '../../router/path.ts'
import { castInBooth, type Booth as Opened } from '../api/ballots.ts'
import { HelpPhone } from '../../ui/help.tsx'
import { Line } from '../ui/field.tsx'
import { boothNow, onBooth, shutBooth } from './booth-state.ts'
import { Cast } from './cast.tsx'
import { Promises } from './promises.tsx'
import { Vote } from './vote.tsx'
import { words } from './words.vi.ts'

const text = words.booth
function Code({ onCode }: Readonly<{ onCode: (code: string) => void }>) {
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setMissing(code.trim() === '')
    if (code.trim() !== '') onCode(code)
  }
  return (
    <form className="card" noValidate autoComplete="off" onSubmit={submit}>
      <Line id="ma" label={text.code} hint={text.codeHint} wrong={missing ? text.codeMissing : undefined} longest={20} value={code} onType={setCode} />
      <button className="button">{text.start}</button>
    </form>
  )
}

/** One person at the booth: their code, their ballot, the end; then nothing of them is left. */
function Voter({ booth, onNext }: Readonly<{ booth: Opened; onNext: () => void }>) {
  const [code, setCode] = useState<string>()
  const [receipt, setReceipt] = useState<Readonly<{ text: string; at: number }>>()
  if (receipt) return <Cast receipt={receipt.text} at={receipt.at}><p>{text.handOn}</p><p><button type="button" className="button" onClick={onNext}>{text.again}</button></p></Cast>
  if (code === undefined) return <><h2>{text.title}</h2><Code onCode={setCode} /><Promises says={booth.promises} /></>
  return (
    <>
      <Vote paper={booth} cast={async (marks, key) => setReceipt({ text: (await castInBooth({ booth: booth.booth, code, marks }, key)).receipt, at: Date.now() })} />
      <p><button type="button" className="button second" onClick={onNext}>{text.again}</button></p>
    </>
  )
}

function leave(): void {
  shutBooth()
  go('/danh-gia')
}

/** The device that goes from hand to hand: nobody is signed in on it, and it leads nowhere else. */
export default function Booth({ id }: Readonly<{ id: string }>) {
  const booth = useSyncExternalStore(onBooth, boothNow)
  const [voter, setVoter] = useState(0)
  const open = booth?.id === id
  return (
    <div className="frame">
      <header className="topbar"><div><p><strong>{open ? booth.title : text.title}</strong></p></div></header>
      <main id="noi-dung" tabIndex={-1}>
        {open && <h1 className="unseen">{booth.title}</h1>}
        {open ? <Voter key={voter} booth={booth} onNext={() => setVoter(voter + 1)} /> : <><h1>{text.title}</h1><p className="note">{text.over}</p></>}
      </main>
      <footer className="foot"><p>{text.help}</p><HelpPhone /><p><button type="button" className="link" onClick={leave}>{text.exit}</button></p></footer>
    </div>
  )
}
