import { LanguageCard } from '../language/switch.tsx'
import type { Me } from '../me/me.ts'
import { NormsCard } from '../norms/card.tsx'
import { officesOf } from '../office/office.tsx'
import { signOutEverywhere } from '../sign-in/session.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { Calendar } from './calendar.tsx'
import { Mail } from './mail.tsx'
import { StandIns } from './stand-ins.tsx'
import { words } from './words.vi.ts'

function Sessions() {
  const { busy, wrong, run } = useDo()
  return <section className="card" aria-labelledby="dang-nhap"><h2 id="dang-nhap">{words.sessions}</h2><p className="hint">{words.sessionsHint}</p><Wrong words={wrong} /><button type="button" className="button second" aria-disabled={busy} onClick={() => run(signOutEverywhere)}>{words.everywhere}</button></section>
}

/** What is one's own to set: mail, calendar, who stands in, where one is signed in. */
export default function Settings({ me }: Readonly<{ me: Me }>) {
  const office = me.cellId === undefined ? officesOf(me)[0] : { orgId: me.cellId, name: me.cell }
  return <><h1>{words.title}</h1><div className="halves even"><div><Mail /><Sessions /></div><div><LanguageCard /><StandIns me={me} />{office && <Calendar orgId={office.orgId} name={office.name} />}{office && <NormsCard orgId={office.orgId} />}</div></div></>
}
