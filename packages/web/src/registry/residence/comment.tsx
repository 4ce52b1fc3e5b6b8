import { useState, type SubmitEvent } from 'react'
import { commentLink, standings, type Link } from '../../api/registry/residence.ts'
import { civilOf } from '../../time.ts'
import { Choices } from '../../ui/choices.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField, SelectField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

/** What the cell where somebody lives says of a year of theirs; said again it replaces what stood. */
export function Comment({ link: { id, from }, onDone }: Readonly<{ link: Link; onDone: () => void }>) {
  const { year: now } = civilOf(Date.now())
  const [year, setYear] = useState(now)
  const [standing, setStanding] = useState<(typeof standings)[number]>()
  const [said, setSaid] = useState('')
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(standing !== undefined, `muc-${id}`, words.standingMissing), unless(tidy(said) !== '', `nhan-xet-${id}`, words.textMissing)])
  const years = [now, now - 1].filter((one) => one >= Number(from.slice(0, 4)))
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (faults.pass() && standing) run(async (key) => {
      await commentLink(id, { year, standing, text: tidy(said) }, key)
      onDone()
    })
  }
  return (
    <form noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <SelectField id={`nam-${id}`} label={words.year} hint={words.yearHint} value={String(year)} onType={(value) => setYear(Number(value))} options={(years.length === 0 ? [now] : years).map((one) => ({ value: String(one), name: String(one) }))} />
      <Choices id={`muc-${id}`} legend={words.standing} hint={words.standingHint} wrong={faults.of(`muc-${id}`)} options={standings.map((value) => ({ value, name: words.standings[value] }))} value={standing} onChoose={setStanding} />
      <AreaField id={`nhan-xet-${id}`} most={4000} label={words.text} hint={words.textHint} wrong={faults.of(`nhan-xet-${id}`)} value={said} onType={setSaid} />
      <Wrong words={wrong} />
      <button className="button second" aria-disabled={busy}>{words.saveComment}</button>
    </form>
  )
}
