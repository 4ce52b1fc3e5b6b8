import { useCallback, useState } from 'react'
import { listRules, type Rule } from '../api/mails.ts'
import { langOf } from '../language/theirs.tsx'
import type { Me } from '../me/me.ts'
import { looksAfter } from '../me/rights.ts'
import { InOffice } from '../office/office.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Edit } from './edit.tsx'
import { thingName, words } from './words.vi.ts'

const whose = ({ from }: Rule, orgId: string) => (from === undefined ? words.shipped : from === orgId ? words.own : words.inherited)

function One({ orgId, rule, again }: Readonly<{ orgId: string; rule: Rule; again: () => void }>) {
  const [open, setOpen] = useState(false)
  const name = thingName(rule.about)
  const done = () => {
    setOpen(false)
    again()
  }
  return (
    <section className="card" aria-label={name}>
      <div className="headline"><h2>{name}</h2><span className={rule.from === orgId ? 'tag' : 'tag quiet'}>{whose(rule, orgId)}</span></div>
      {rule.reminders.length === 0 ? <p className="muted">{words.none}</p> : <ul>{rule.reminders.map(({ sentence }) => <li key={sentence} lang={langOf(sentence)}>{sentence}</li>)}</ul>}
      {open ? <Edit orgId={orgId} rule={rule} onDone={done} onBack={() => setOpen(false)} /> : <button type="button" className="button second" aria-label={words.editOf(name)} onClick={() => setOpen(true)}>{words.edit}</button>}
    </section>
  )
}

function Content({ orgId }: Readonly<{ orgId: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listRules(token, orgId)), [orgId]))
  return <Loaded within of={loading} title={words.title}>{({ items }) => <div className="halves even">{items.map((rule) => <One key={rule.about} orgId={orgId} rule={rule} again={loading.refresh} />)}</div>}</Loaded>
}

/** When people are reminded of what, as sentences that can be changed. */
export default function Rules({ me }: Readonly<{ me: Me }>) {
  return <InOffice me={me} title={words.title} lead={words.lead} may={looksAfter}>{({ orgId }) => <Content orgId={orgId} />}</InOffice>
}
