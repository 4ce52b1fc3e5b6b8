import { useCallback, useState, type SubmitEvent } from 'react'
import { endStandIn, grantStandIn, listPosts, type Post } from '../api/bodies.ts'
import type { Me } from '../me/me.ts'
import { Field } from '../office/field.tsx'
import { tidy } from '../ui/tidy.ts'
import { Pick, type Picked } from '../office/pick.tsx'
import { roleName } from '../codes.vi.ts'
import { officeWords } from '../office/words.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText, dayText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

type Held = Me['roles'][number]
const keyOf = ({ role, orgId }: Held) => `${role} ${orgId}`

function Lend({ held, onDone }: Readonly<{ held: readonly Held[]; onDone: () => void }>) {
  const [post, setPost] = useState(held[0])
  const [who, setWho] = useState<Picked>()
  const [from, setFrom] = useState(dayText(Date.now()))
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = !post || !who || [from, to, tidy(reason)].includes('')
    setMissing(lacks)
    if (!lacks) run(async (key) => {
      await asMe((token) => grantStandIn(token, { orgId: post.orgId, role: post.role, memberId: who.id, from, to, reason: tidy(reason) }, key))
      onDone()
    })
  }
  return (
    <form className="inner" noValidate onSubmit={submit} aria-label={words.lend}>
      <div className="field"><label className="label" htmlFor="thay-chuc">{words.post}</label><p className="hint" id="thay-chuc-hint">{words.postHint}</p><select id="thay-chuc" aria-describedby="thay-chuc-hint" value={post ? keyOf(post) : ''} onChange={(event) => setPost(held.find((one) => keyOf(one) === event.target.value))}>{held.map((one) => <option key={keyOf(one)} value={keyOf(one)}>{roleName(one.role)}, {one.organisation}</option>)}</select></div>
      {post && <Pick id="thay-ai" orgId={post.orgId} label={words.who} picked={who} onPick={setWho} />}
      <div className="pair"><Field id="thay-tu" label={words.from} hint={words.fromHint} value={from} onType={setFrom} type="date" /><Field id="thay-den" label={words.to} hint={words.toHint} value={to} onType={setTo} type="date" /></div>
      <Field id="thay-ly-do" label={words.why} hint={words.whyHint} value={reason} onType={setReason} most={500} />
      <Wrong words={missing ? officeWords.fix : wrong} />
      <button className="button" aria-disabled={busy}>{words.lend}</button>
    </form>
  )
}

function Lent({ post, again }: Readonly<{ post: Post; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const { orgId, role, memberId, name, to = '' } = post
  const end = () => run(async (key) => {
    await asMe((token) => endStandIn(token, { orgId, role, memberId }, key))
    again()
  })
  return <li><span>{words.until(name, roleName(role), dateText(to))}</span><button type="button" className="text" aria-disabled={busy} aria-label={words.endOf(name)} onClick={end}>{words.end}</button><Wrong words={wrong} /></li>
}

/** Who acts in one's place, and one press to lend an office for a time or to take it back. */
export function StandIns({ me }: Readonly<{ me: Me }>) {
  const held = me.roles.filter(({ role }) => role !== 'ADMINISTRATOR' && role !== 'MEMBER')
  const orgs = [...new Set(held.map(({ orgId }) => orgId))].join(' ')
  const loading = useLoad(useCallback(async () => (await Promise.all(orgs.split(' ').filter(Boolean).map((orgId) => asMe((token) => listPosts(token, orgId))))).flatMap(({ items }) => items).filter(({ standsInFor }) => standsInFor === me.id), [orgs, me.id]))
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    loading.refresh()
  }
  return (
    <section className="card" aria-labelledby="lam-thay">
      <h2 id="lam-thay">{words.standIns}</h2>
      <p className="hint">{words.standInsHint}</p>
      <Loaded within of={loading} title={words.standIns}>{(lent) => (lent.length === 0 ? <p className="muted">{held.length === 0 ? words.noPosts : words.nobody}</p> : <ul className="todo">{lent.map((post) => <Lent key={`${post.role} ${post.memberId}`} post={post} again={loading.refresh} />)}</ul>)}</Loaded>
      {held.length > 0 && (open ? <Lend held={held} onDone={done} /> : <button type="button" className="button second" onClick={() => setOpen(true)}>{words.lend}</button>)}
    </section>
  )
}
