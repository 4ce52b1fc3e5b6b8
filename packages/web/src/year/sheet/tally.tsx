import { useState, type SubmitEvent } from 'react'
import { langOf } from '../../language/theirs.tsx'
import { page } from '../../router/page.ts'
import { Part } from '../../amiss/part.tsx'
import { enterTally, type Count, type Result, type Sheet } from '../api/sheets.ts'
import { Choose } from '../ui/field.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { Ballots } from './ballots-count.tsx'
import { Agreed, Differences } from './tally-result.tsx'
import { byName, nameIn, nameOf, type Room } from './room.ts'
import { noVotes, withRest, type Ballots as Heads, type Votes } from './sums.ts'
import { PersonVotes } from './person-votes.tsx'
import { words } from './words.vi.ts'

const Photos = page(() => import('./photos.tsx'))

/** Of fewer ballots nothing is told of single people, and no photo of their paper is taken in. */
const LEAST_BALLOTS = 5
const text = words.tally
const noBallots: Heads = { issued: 0, returned: 0, unreturned: 0, valid: 0, invalid: 0 }

function Form({ room: { sheet, again } }: Readonly<{ room: Room }>) {
  const rated = sheet.rows.filter(({ unrated }) => unrated === undefined).toSorted(byName)
  const [teller, setTeller] = useState('')
  const [heads, setHeads] = useState<Heads>(noBallots)
  const [votes, setVotes] = useState<Readonly<Record<string, Votes>>>({})
  const [missing, setMissing] = useState(false)
  const acting = useAct()
  const of = (id: string) => votes[id] ?? noVotes
  const people = [{ value: '', name: text.choose }, ...sheet.rows.toSorted(byName).map((line) => ({ value: line.memberId, name: nameOf(line) }))]
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setMissing(teller === '')
    if (teller === '') return
    acting.act(async (key) => {
      await enterTally(sheet.id, { teller, ...heads, votes: rated.map(({ memberId }) => ({ memberId, ...of(memberId) })) }, key)
      window.scrollTo(0, 0)
      again()
    })
  }
  // A person's fault names them by id; people read names.
  const say = ({ pointer, message }: Readonly<{ pointer: string; message: string }>) => message.replace(/mem_[\w-]+/g, (id) => nameIn(sheet, id)) || pointer
  return (
    <form noValidate onSubmit={submit}>
      <section className="card">
        <Choose id="nguoi-kiem" label={text.teller} hint={text.tellerHint} wrong={missing ? text.chooseFirst : undefined} value={teller} options={people} onChoose={setTeller} />
        <Ballots heads={heads} onChange={setHeads} />
      </section>
      <h3>{text.votes}</h3>
      <p><button type="button" className="button second" onClick={() => setVotes(Object.fromEntries(rated.map(({ memberId }) => [memberId, withRest(of(memberId), heads.valid)])))}>{text.rest}</button></p>
      {rated.map((line) => <PersonVotes key={line.id} line={line} votes={of(line.memberId)} valid={heads.valid} onChange={(next) => setVotes((was) => ({ ...was, [line.memberId]: next }))} />)}
      <Trouble of={acting} sayOf={say} />
      <div className="bar"><button className="button" aria-disabled={acting.busy}>{text.save}</button></div>
    </form>
  )
}

const noCount: Count = { tellers: [], agreed: false, differences: [], notes: [] }
const HowFar = ({ sheet, count }: Readonly<{ sheet: Sheet; count: Count }>) => (
  <>
    <p role="status" className={count.agreed ? 'note good' : 'note'}>{text.entered(count.tellers.map((id) => nameIn(sheet, id)).join(', '))} {count.agreed ? text.agreed : <span lang={langOf(count.notes.join(' '))}>{count.notes.join(' ')}</span>}</p>
    {count.differences.length > 0 && <Differences count={count} sheet={sheet} />}
  </>
)

/** What was counted, and the photos of the paper that says so. */
const Counted = ({ room, result }: Readonly<{ room: Room; result: Result }>) => (
  <>
    <Agreed sheet={room.sheet} result={result} />
    {result.returned >= LEAST_BALLOTS && room.sheet.ballot?.tellers.length !== 0 && <Part><Photos {...room} /></Part>}
  </>
)

/** The count of paper by two people, each on their own; where they differ, the lines are shown until they agree. */
export default function Tally(room: Room) {
  const { sheet, leads } = room
  const { ballot = noCount, status } = sheet
  return (
    <>
      <h2>{text.title}</h2>
      {ballot.tellers.length > 0 && <HowFar sheet={sheet} count={ballot} />}
      {ballot.result && <Counted room={room} result={ballot.result} />}
      {!ballot.agreed && status === 'OPEN' && leads && <Form room={room} />}
    </>
  )
}
