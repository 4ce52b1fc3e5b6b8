import { useState, type ReactNode, type SubmitEvent } from 'react'
import { assignRole, endRole, handOverRole, type Post } from '../api/bodies.ts'
import { Field } from '../office/field.tsx'
import { tidy } from '../ui/tidy.ts'
import { Pick, type Picked } from '../office/pick.tsx'
import { roleName } from '../codes.vi.ts'
import { officeWords } from '../office/words.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { dayText } from '../time.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

const given = (decision: string) => (tidy(decision) === '' ? {} : { decisionNo: tidy(decision) })

type Sent = Readonly<{ ready: boolean; send: (token: string, key: string) => Promise<unknown>; onDone: () => void; onBack?: () => void; name: string; children: ReactNode }>
function Frame({ ready, send, onDone, onBack, name, children }: Sent) {
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setMissing(!ready)
    if (ready) run(async (key) => {
      await asMe((token) => send(token, key))
      onDone()
    })
  }
  return (
    <form className="inner wholeline" noValidate onSubmit={submit} aria-label={name}>
      {children}
      <Wrong words={missing ? officeWords.fix : wrong} />
      <div className="actions"><button className="button" aria-disabled={busy}>{words.save}</button>{onBack && <button type="button" className="button second" onClick={onBack}>{officeWords.cancel}</button>}</div>
    </form>
  )
}

/** Gives somebody a dated position. */
export function Assign({ orgId, roles, onDone, onBack }: Readonly<{ orgId: string; roles: readonly string[]; onDone: () => void; onBack: () => void }>) {
  const [role, setRole] = useState(roles[0] ?? '')
  const [who, setWho] = useState<Picked>()
  const [from, setFrom] = useState(dayText(Date.now()))
  const [decision, setDecision] = useState('')
  const send = (token: string, key: string) => assignRole(token, { orgId, role, memberId: who?.id, from, ...given(decision) }, key)
  return (
    <Frame name={words.assign} ready={who !== undefined && from !== ''} send={send} onDone={onDone} onBack={onBack}>
      <div className="field"><label className="label" htmlFor="giao-chuc">{words.role}</label><p className="hint" id="giao-chuc-hint">{words.roleHint}</p><select id="giao-chuc" aria-describedby="giao-chuc-hint" value={role} onChange={(event) => setRole(event.target.value)}>{roles.map((one) => <option key={one} value={one}>{roleName(one)}</option>)}</select></div>
      <Pick id="giao-ai" orgId={orgId} label={words.who} picked={who} onPick={setWho} />
      <Field id="giao-tu" label={words.from} hint={words.fromHint} value={from} onType={setFrom} type="date" />
      <Field id="giao-so" label={words.decision} hint={words.decisionHint} value={decision} onType={setDecision} most={60} />
    </Frame>
  )
}

type OfPost = Readonly<{ post: Post; onDone: () => void }>
/** Ends a position on its last day. */
export function End({ post: { memberId, role, orgId }, onDone }: OfPost) {
  const [to, setTo] = useState(dayText(Date.now()))
  return <Frame name={words.end} ready={to !== ''} send={(token, key) => endRole(token, { memberId, role, orgId, to }, key)} onDone={onDone}><Field id={`thoi-${memberId}`} label={words.to} hint={words.toHint} value={to} onType={setTo} type="date" /></Frame>
}

/** Takes a position from one and gives it to the next, in one step. */
export function HandOver({ post: { memberId, role, orgId }, onDone }: OfPost) {
  const [who, setWho] = useState<Picked>()
  const [on, setOn] = useState(dayText(Date.now()))
  const [decision, setDecision] = useState('')
  const send = (token: string, key: string) => handOverRole(token, { role, orgId, fromMemberId: memberId, toMemberId: who?.id, on, ...given(decision) }, key)
  return (
    <Frame name={words.handOver} ready={who !== undefined && on !== ''} send={send} onDone={onDone}>
      <Pick id={`nhan-${memberId}`} orgId={orgId} label={words.who} picked={who} onPick={setWho} />
      <Field id={`ngay-${memberId}`} label={words.on} hint={words.onHint} value={on} onType={setOn} type="date" />
      <Field id={`so-${memberId}`} label={words.decision} hint={words.decisionHint} value={decision} onType={setDecision} most={60} />
    </Frame>
  )
}
