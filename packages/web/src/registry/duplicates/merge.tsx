import { useState, type SubmitEvent } from 'react'
import * as v from 'valibot'
import { mergeMembers } from '../../api/registry/duplicates.ts'
import type { Profile } from '../../api/registry/members.ts'
import { Refused } from '../../http/failure.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { fieldText, flagText, standingText, valueText } from '../codes.vi.ts'
import { lettersOf, unless } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField, Tick } from '../parts/field.tsx'
import { Choices } from '../../ui/choices.tsx'
import type { Tree } from '../rights.ts'
import { differing, type Differing } from './differing.ts'
import { LETTERS } from './dismiss.tsx'
import { Undo } from './undo.tsx'
import { words } from './words.vi.ts'

const Undecided = v.object({ code: v.literal('merge.undecided'), fields: v.array(v.string()) })
/** Fields that only the registry sees to differ, since numbers are masked here. */
function undecidedIn(error: unknown): readonly string[] {
  const read = error instanceof Refused ? v.safeParse(Undecided, error.problem) : undefined
  return read?.success ? read.output.fields : []
}
const isStale = (error: unknown) => error instanceof Refused && error.status === 412

type Records = readonly [Profile, Profile]
const standingIn = (tree: Tree) => ({ cellId, status, flags }: Profile) => [tree.node(cellId)?.name ?? '', standingText(status), ...flags.map(flagText)].join(', ')
function choicesOf([a, b]: Records, tree: Tree, told: readonly string[]): Differing[] {
  const found = differing(a, b, standingIn(tree))
  return [...found, ...told.filter((field) => !found.some((one) => one.field === field)).map((field) => ({ field, here: words.first, there: words.second }))]
}
const nameIn = (tree: Tree, { name, cellId }: Profile, which: string) => `${which}: ${name}, ${tree.node(cellId)?.name ?? ''}`

type Props = Readonly<{ records: Records; tree: Tree; onStale: () => void; onDone: () => void }>
/** Makes two records one: which of them stays, and whose value of each field that differs. */
export function Merge({ records, tree, onStale, onDone }: Props) {
  const [a, b] = records
  const [keepId, setKeepId] = useState(a.id)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [told, setTold] = useState<readonly string[]>([])
  const [reason, setReason] = useState('')
  const [sure, setSure] = useState(false)
  const [mergeId, setMergeId] = useState<string>()
  const { busy, wrong, run } = useDo()
  const choices = choicesOf(records, tree, told)
  const faults = useFaults([
    ...choices.map(({ field }) => unless(chosen[field] !== undefined, `gia-tri-${field}`, words.choiceMissing(fieldText(field)))),
    unless(lettersOf(reason) >= LETTERS, 'can-cu', words.whyShort), unless(sure, 'da-doi-chieu', words.mergeTick),
  ])
  const [keep, drop] = keepId === a.id ? [a, b] : [b, a]
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass()) return
    run(async (key) => {
      try {
        setMergeId((await mergeMembers({ keepId: keep.id, dropId: drop.id, keepVersion: keep.version, dropVersion: drop.version, fields: chosen, reason: tidy(reason) }, key)).mergeId)
      } catch (error) {
        setTold(undecidedIn(error))
        if (isStale(error)) onStale()
        throw error
      }
    })
  }
  if (mergeId !== undefined) return <Undo name={keep.name} mergeId={mergeId} onDone={onDone} />
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <Choices id="giu" legend={words.keep} hint={words.keepHint} value={keepId} onChoose={setKeepId} options={[{ value: a.id, name: nameIn(tree, a, words.first) }, { value: b.id, name: nameIn(tree, b, words.second) }]} />
      {choices.map(({ field, here, there }) => (
        <Choices key={field} id={`gia-tri-${field}`} legend={words.field(fieldText(field))} wrong={faults.of(`gia-tri-${field}`)} value={chosen[field] ?? ''} onChoose={(value) => setChosen({ ...chosen, [field]: value })} options={[{ value: a.id, name: valueText(field, here) }, { value: b.id, name: valueText(field, there) }]} />
      ))}
      <AreaField id="can-cu" label={words.why} hint={words.whyHint} wrong={faults.of('can-cu')} value={reason} onType={setReason} />
      <Tick id="da-doi-chieu" label={words.mergeTick} value={sure} onTick={setSure} wrong={faults.of('da-doi-chieu')} />
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.merge}</button>
    </form>
  )
}
