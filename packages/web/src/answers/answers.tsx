import { useCallback, useState } from 'react'
import { listAnswers, type Given } from '../api/answers.ts'
import type { Head, Sitting } from '../api/sitting.ts'
import { text } from '../messages.vi.ts'
import { Some } from '../office/some.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Record } from './record.tsx'
import { words } from './words.vi.ts'

const saysOf = (given: Given | undefined) => (given ? (given.attending ? words.attending : words.declining) : words.silent)
const lookOf = (given: Given | undefined) => (given ? (given.attending ? 'tag good' : 'tag') : 'tag quiet')

type Names = ReadonlyMap<string, string>
/** What stands under a name: why they stay away, and by whom it was written down for them. */
function besides(given: Given | undefined, names: Names): string {
  if (!given) return ''
  const { reasonType, reason, late, through } = given
  return [reasonType ? text.reasons[reasonType] : '', reason ?? '', late ? words.late : '', through ? words.through(through.how, names.get(through.by) ?? '') : ''].filter(Boolean).join(' · ')
}

type Row = Readonly<{ head: Head; given: Given | undefined; names: Names; onRecord: () => void }>
/** Whoever has not answered themselves can be written down; what they said themselves is theirs. */
const Line = ({ head: { name }, given, names, onRecord }: Row) => (
  <li>
    <span className="grow"><strong>{name}</strong>{given && <><br /><span className="muted small">{besides(given, names)}</span></>}</span>
    <span className={lookOf(given)}>{saysOf(given)}</span>
    {(!given || given.through) && <button type="button" className="text" aria-label={words.recordFor(name)} onClick={onRecord}>{words.record}</button>}
  </li>
)

function All({ id, heads, items, again }: Readonly<{ id: string; heads: readonly Head[]; items: readonly Given[]; again: () => void }>) {
  const [of, setOf] = useState<Head>()
  const given = new Map(items.map((one) => [one.memberId, one]))
  const names = new Map(heads.map(({ memberId, name }) => [memberId, name]))
  const attending = items.filter((one) => one.attending).length
  const done = () => {
    setOf(undefined)
    again()
  }
  return (
    <>
      <p role="status">{words.counts(attending, items.length - attending, heads.filter(({ memberId }) => !given.has(memberId)).length)}</p>
      {of ? <Record key={of.memberId} id={id} of={of} onDone={done} onBack={() => setOf(undefined)} /> : (
        <Some id="tim-tra-loi" of={heads} nameOf={({ name }) => name}>{(some) => <ul className="todo">{some.map((head) => <Line key={head.memberId} head={head} given={given.get(head.memberId)} names={names} onRecord={() => setOf(head)} />)}</ul>}</Some>
      )}
    </>
  )
}

/** Who answered the invitation and how, for whoever takes the roll; and the answers of those without a phone, written down for them (N20). */
export default function Answers({ sitting: { id, roll = [] } }: Readonly<{ sitting: Sitting }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listAnswers(token, id)), [id]))
  return (
    <section className="card" aria-labelledby="tra-loi-giay-moi">
      <h2 id="tra-loi-giay-moi">{words.title}</h2>
      <Loaded within of={loading} title={words.title}>{({ items }) => <All id={id} heads={roll.filter(({ owed }) => owed)} items={items} again={loading.refresh} />}</Loaded>
    </section>
  )
}
