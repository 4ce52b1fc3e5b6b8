import { useCallback, useState, type SubmitEvent } from 'react'
import { confirmRecord, getCampaign, openCampaign, type Campaign } from '../../api/registry/corrections.ts'
import type { Me } from '../../me/me.ts'
import { dateText, dayText as civilDay } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { useLoad } from '../../use-load.ts'
import { dayText } from '../codes.vi.ts'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { TextField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

const isRunning = ({ campaign }: Campaign) => campaign !== null && civilDay(Date.now()) <= campaign.to

function Open({ orgId, again }: Readonly<{ orgId: string; again: () => void }>) {
  const [from, setFrom] = useState(civilDay(Date.now()))
  const [to, setTo] = useState('')
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(from !== '' && to >= from, 'den-ngay', words.datesMissing)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass()) return
    run(async (key) => {
      await openCampaign({ orgId, from, to }, key)
      again()
    })
  }
  return (
    <details className="help">
      <summary>{words.open}</summary>
      <form noValidate onSubmit={submit}>
        <p className="hint">{words.openHint}</p>
        <Faults {...faults.shown} />
        <div className="pair">
          <TextField id="tu-ngay" kind="date" label={words.from} hint={words.fromHint} value={from} onType={setFrom} />
          <TextField id="den-ngay" kind="date" label={words.until} hint={words.toHint} wrong={faults.of('den-ngay')} value={to} onType={setTo} />
        </div>
        <Wrong words={wrong} />
        <button className="button second" aria-disabled={busy}>{words.open}</button>
      </form>
    </details>
  )
}

function Mine({ me, confirmedAt, again }: Readonly<{ me: Me; confirmedAt: string | undefined; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const confirm = () => run(async (key) => {
    await confirmRecord(me.id, key)
    again()
  })
  if (confirmedAt !== undefined) return <p className="note good">{words.confirmed(dateText(confirmedAt))}</p>
  return <>{me.cellId !== undefined && <p><button type="button" className="button" aria-disabled={busy} onClick={confirm}>{words.confirm}</button></p>}<Wrong words={wrong} /></>
}

function Running({ me, of: { campaign, confirmedAt, members, confirmed = 0, waiting }, again }: Readonly<{ me: Me; of: Campaign; again: () => void }>) {
  return (
    <>
      {campaign && <p>{words.running(dayText(campaign.from) ?? '', dayText(campaign.to) ?? '')}</p>}
      <Mine me={me} confirmedAt={confirmedAt} again={again} />
      {members !== undefined && <p><strong>{words.progress(confirmed, members)}</strong></p>}
      {waiting.length > 0 && <details className="help"><summary>{words.waiting(waiting.length)}</summary><ul className="plain">{waiting.map(({ id, name }) => <li key={id}>{name}</li>)}</ul></details>}
    </>
  )
}

/** The clean-up of records: its days, one tap for one's own, and how far it is for whoever follows it. */
export function CampaignCard({ me, orgId, opens }: Readonly<{ me: Me; orgId: string; opens: boolean }>) {
  const loading = useLoad(useCallback(() => getCampaign(orgId), [orgId]))
  return (
    <section className="card" aria-labelledby="ra-soat">
      <h2 id="ra-soat">{words.campaign}</h2>
      <Loaded within of={loading} title={words.campaign}>
        {(of) => (isRunning(of) ? <Running me={me} of={of} again={loading.refresh} /> : <><p className="muted">{words.no}</p>{opens && <Open orgId={orgId} again={loading.refresh} />}</>)}
      </Loaded>
    </section>
  )
}
