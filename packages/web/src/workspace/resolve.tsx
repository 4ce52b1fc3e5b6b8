import { useCallback, useState } from 'react'
import { draftResolution, issueResolution, listResolutions } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'
import { tidy } from '../ui/tidy.ts'
import { LongLine } from '../ui/field.tsx'

const decide = words.decide

const listed = (typed: string) => typed.normalize('NFC').split(';').map((one) => one.trim()).filter((one) => one !== '')

/** The cell's resolution of this meeting: drafted from what was recorded, then issued under its number. */
export function Resolve({ sitting: { id, cellId, startsAt } }: Room) {
  const year = civilOf(startsAt).year
  const { state, refresh } = useLoad(useCallback(() => asMe((token) => listResolutions(token, cellId, year)), [cellId, year]))
  const [recipients, setRecipients] = useState<string>(decide.usualRecipients)
  const [title, setTitle] = useState<string>(decide.usualTitle)
  const { busy, wrong, run } = useDo()
  const known = state.is === 'done' ? state.value.items.filter(({ meetingId }) => meetingId === id) : []
  const draft = () => run(async (key) => {
    await asMe((token) => draftResolution(token, { orgId: cellId, title: tidy(title) || decide.usualTitle, meetingId: id, recipients: listed(recipients) }, key))
    refresh()
  })
  const issue = (resolution: string) => run(async (key) => {
    await asMe((token) => issueResolution(token, resolution, key))
    refresh()
  })
  return (
    <section className="card" aria-labelledby="nghi-quyet">
      <h3 id="nghi-quyet">{decide.resolution}</h3>
      {known.map((one) => (
        <p key={one.id}><strong>{one.title}</strong><br />{one.number === undefined ? <button type="button" className="button second" aria-disabled={busy} onClick={() => issue(one.id)}>{decide.issue}</button> : decide.issued(one.number)}</p>
      ))}
      {known.length === 0 && (
        <>
          <LongLine id="trich-yeu" label={decide.resolutionTitle} hint={decide.resolutionTitleHint} most={300} value={title} onType={setTitle} />
          <LongLine id="noi-nhan" label={decide.recipients} hint={decide.recipientsHint} most={500} value={recipients} onType={setRecipients} />
          <button type="button" className="button second" aria-disabled={busy} onClick={draft}>{decide.draft}</button>
        </>
      )}
      <Wrong words={wrong} />
    </section>
  )
}
