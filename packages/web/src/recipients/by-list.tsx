import { useCallback, useState } from 'react'
import { listKept, peopleOf, type Kept } from '../api/recipients.ts'
import { SelectField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const MOST = 200
type Props = Readonly<{ orgId: string; onTo: (cells: ReadonlySet<string>) => void }>
function Choice({ orgId, kept, onTo }: Props & Readonly<{ kept: readonly Kept[] }>) {
  const [id, setId] = useState('')
  const [said, setSaid] = useState<string>()
  const { wrong, run } = useDo()
  function choose(next: string): void {
    setId(next)
    setSaid(undefined)
    onTo(new Set())
    const one = kept.find((each) => each.id === next)
    if (one) run(async () => {
      const people = await peopleOf(orgId, one.conditions)
      const cells = new Set(people.map(({ cellId }) => cellId))
      setSaid(cells.size === 0 ? words.nobody : cells.size > MOST ? words.tooMany : words.chosen(people.length, cells.size))
      if (cells.size <= MOST) onTo(cells)
    })
  }
  return (
    <>
      <SelectField id="theo-danh-sach" label={words.choose} hint={words.chooseHint} value={id} onType={choose} options={kept.map((one) => ({ value: one.id, name: one.name }))} />
      <p role="status" className="muted">{said}</p>
      <Wrong words={wrong} />
    </>
  )
}

/** The cells of those whom a list describes today, as the ones a directive goes to. */
export function ByList({ orgId, onTo }: Props) {
  const loading = useLoad(useCallback(() => asMe((token) => listKept(token, orgId)), [orgId]))
  return <Loaded within of={loading} title={words.title}>{({ items }) => (items.length === 0 ? <p className="note">{words.none} {words.chooseHint}</p> : <Choice orgId={orgId} kept={items} onTo={onTo} />)}</Loaded>
}
