import { useState } from 'react'
import { Choices } from '../../ui/choices.tsx'
import { assessFourGood, type FourGood, type Judged } from '../api/four-good.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { words } from './words.vi.ts'

type Answers = Readonly<Record<string, boolean>>
const answersIn = (side: Judged | undefined): Answers => Object.fromEntries(Object.entries(side?.entered ?? {}).flatMap(([code, said]) => (typeof said === 'boolean' ? [[code, said] as const] : [])))
const options = [{ value: 'yes', name: words.answers.yes }, { value: 'no', name: words.answers.no }] as const
const chosen = (answer: boolean | undefined) => (answer === undefined ? undefined : answer ? 'yes' : 'no')

type Props = Readonly<{ sheetId: string; list: FourGood; before: Judged | undefined; save: string; again: () => void }>
/** What one side says of each line of the list: met, not met, or nothing yet. */
export function Form({ sheetId, list: { groups, items }, before, save, again }: Props) {
  const [answers, setAnswers] = useState(() => answersIn(before))
  const [missing, setMissing] = useState(false)
  const acting = useAct()
  function press(): void {
    const nothing = Object.keys(answers).length === 0
    setMissing(nothing)
    if (!nothing) acting.act(async (key) => {
      await assessFourGood(sheetId, answers, key)
      again()
    })
  }
  return (
    <>
      {groups.map(({ code: group, label }) => (
        <section className="card" key={group} aria-labelledby={`nhom-${group}`}>
          <h3 id={`nhom-${group}`}>{label}</h3>
          {items.filter((item) => item.group === group).map(({ code, label: legend }) => <Choices key={code} four id={`bon-tot-${code}`} legend={legend} options={options} value={chosen(answers[code])} onChoose={(value) => setAnswers({ ...answers, [code]: value === 'yes' })} />)}
        </section>
      ))}
      {missing && <p className="wrong" role="alert">{words.nothing}</p>}
      <Trouble of={acting} />
      <button type="button" className="button" aria-disabled={acting.busy} onClick={press}>{save}</button>
    </>
  )
}
