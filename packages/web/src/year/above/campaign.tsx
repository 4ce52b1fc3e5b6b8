import { useState } from 'react'
import { dateText } from '../../time.ts'
import { closeCampaign, openCampaign, submitUp, type Campaign } from '../api/campaigns.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { stepNames } from '../words.vi.ts'
import { Create } from './create.tsx'
import type { Above } from './node.tsx'
import { requirements, words } from './words.vi.ts'
import { Step } from '../api/campaigns.ts'

const text = words.campaign

function Plan({ campaign: { status, deadlines, requires, members, cells, asOf } }: Readonly<{ campaign: Campaign }>) {
  return (
    <section className="card">
      <p><span className={status === 'OPEN' ? 'tag good' : 'tag'}>{text.states[status]}</span></p>
      {asOf !== undefined && <p>{text.opened(members ?? 0, cells ?? 0, dateText(asOf))}</p>}
      <dl className="facts">{Step.options.flatMap((step) => { const day = deadlines[step]; return day === undefined ? [] : [<dt key={step}>{stepNames[step]}</dt>, <dd key={`${step}=`}>{dateText(day)}</dd>] })}</dl>
      {requires.length > 0 && <p>{text.requires}: {requires.map((one) => requirements[one]).join(', ')}</p>}
    </section>
  )
}

type Act = Readonly<{ name: string; hint: string; work: (key: string) => Promise<unknown>; again: () => void }>
function Press({ name, hint, work, again, strong }: Act & Readonly<{ strong: boolean }>) {
  const acting = useAct()
  const press = () => acting.act(async (key) => {
    await work(key)
    again()
  })
  return <section className="card"><p className="hint">{hint}</p><Trouble of={acting} /><button type="button" className={strong ? 'button' : 'button second'} aria-disabled={acting.busy} onClick={press}>{name}</button></section>
}

/** The campaign itself: planned, opened, sent up, ended. */
export default function CampaignPage({ campaign, year, orgId, again }: Above) {
  const [made, setMade] = useState(false)
  if (!campaign) return made ? null : <><h2>{text.create}</h2><Create year={year} orgId={orgId} onDone={() => { setMade(true); again() }} /></>
  const { id, status } = campaign
  return (
    <>
      <h2>{text.title}, {text.year(year)}</h2>
      <Plan campaign={campaign} />
      {status === 'DRAFT' && <Press strong name={text.open} hint={text.openHint} work={(key) => openCampaign(id, key)} again={again} />}
      {status === 'OPEN' && campaign.orgId === orgId && campaign.unknown.length > 0 && <Press strong name={text.retry} hint={text.retryHint(campaign.unknown.length)} work={(key) => openCampaign(id, key)} again={again} />}
      {status === 'OPEN' && campaign.orgId !== orgId && <Press strong name={text.up} hint={text.closeHint} work={(key) => submitUp(year, orgId, key)} again={again} />}
      {status === 'OPEN' && campaign.orgId === orgId && <Press strong={false} name={text.close} hint={text.closeHint} work={(key) => closeCampaign(id, key)} again={again} />}
    </>
  )
}
