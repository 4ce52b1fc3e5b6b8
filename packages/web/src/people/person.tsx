import { useCallback } from 'react'
import { getProfile, type Profile } from '../api/registry/members.ts'
import { langOf } from '../language/theirs.tsx'
import { leads, type Me } from '../me/me.ts'
import { dayText, flagText, schoolingText, sexText } from '../registry/codes.vi.ts'
import { Back } from '../registry/parts/back.tsx'
import { Facts } from '../registry/parts/facts.tsx'
import { AddAward } from '../registry/honours/award.tsx'
import { AddDiscipline } from '../registry/honours/discipline.tsx'
import { openMeasures } from '../registry/honours/measures.ts'
import { Residence } from '../registry/residence/of-person.tsx'
import { decidesAbove, loadTree, mayDecide, mayKeep, type Tree } from '../registry/rights.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Acts } from './acts.tsx'
import { Disciplines } from './disciplines.tsx'
import { History, Honours, Positions } from './past.tsx'
import { Reveal } from './reveal.tsx'
import { statusText } from './text.ts'
import { words } from './words.vi.ts'

type Of = Readonly<{ person: Profile; tree: Tree; me: Me; again: () => void }>
/** Who is, or was until death, a member: awards and a residence are theirs. */
const awarded: readonly string[] = ['PROBATIONARY', 'OFFICIAL', 'DECEASED']
const named = <K extends string>(value: K | undefined, say: (value: K) => string) => (value === undefined ? undefined : say(value))
const factsOf = (person: Profile, tree: Tree) => [
  [words.cell, tree.node(person.cellId)?.name], [words.since, dayText(person.since)], [words.guestOf, named(person.hostId, (id) => tree.node(id)?.name ?? '')],
  [words.fields.admittedOn, dayText(person.admittedOn)], [words.fields.ceremonyOn, dayText(person.ceremonyOn)], [words.fields.officialOn, dayText(person.officialOn)], [words.fields.partyAge, named(person.partyAge?.toString(), (years) => words.years(Number(years)))],
  [words.fields.birthDate, dayText(person.birthDate)], [words.fields.sex, named(person.sex, sexText)], [words.fields.otherNames, person.otherNames], [words.fields.schooling, named(person.schooling, schoolingText)],
  [words.fields.concurrentPost, person.concurrentPost], [words.fields.dossierNumber, person.dossierNumber],
] as const

/** What may be added to a record besides: awards by its keepers, badges and the graver measures from above; nobody about themselves. */
function Additions({ person, tree, me, again }: Of) {
  const [keeps, decides] = [mayKeep(me, tree, person.cellId), mayDecide(me, tree, person.cellId)]
  const measures = openMeasures(person.status, { leads: leads(me) && me.cellId === person.cellId, decides: decidesAbove(me, tree, person.cellId) })
  if (me.id === person.id) return null
  return (
    <>
      {(keeps || decides) && awarded.includes(person.status) && <AddAward person={person} kinds={decides ? ['BADGE', 'OTHER'] : ['OTHER']} onDone={again} />}
      {measures.length > 0 && <AddDiscipline id={person.id} open={measures} />}
    </>
  )
}

/** What stands apart from the record, for its own person and those who keep it; measures also for who decides from above. */
function Apart({ person: { id, cellId, status }, tree, me }: Omit<Of, 'again'>) {
  const [isOwn, keeps] = [me.id === id, mayKeep(me, tree, cellId)]
  return (
    <>
      {(isOwn || keeps) && awarded.includes(status) && <Residence memberId={id} cellId={cellId} tree={tree} keeps={keeps} />}
      {(isOwn || keeps || mayDecide(me, tree, cellId)) && <Disciplines id={id} isOwn={isOwn} />}
    </>
  )
}

function Card({ person, tree, me, again }: Of) {
  return (
    <>
      <h1>{person.name}</h1>
      <p><span className="tag good">{statusText(person.status)}</span> {person.flags.map((flag) => <span className="tag" key={flag}>{flagText(flag)} </span>)}</p>
      {person.restrictedSince !== undefined && <p className="note">{words.restricted(dayText(person.restrictedSince.slice(0, 10)) ?? '')}</p>}
      {person.nextDue && <p className={person.nextDue.overdue ? 'note bad' : 'note'} lang={langOf(person.nextDue.sentence)}>{person.nextDue.sentence}</p>}
      <Acts person={person} tree={tree} me={me} again={again} />
      <section className="card" aria-labelledby="ho-so"><h2 id="ho-so">{words.record}</h2><Facts of={factsOf(person, tree)} /></section>
      <Reveal person={person} />
      <Positions person={person} tree={tree} />
      <History person={person} tree={tree} />
      <Honours awards={person.awards} />
      <Apart person={person} tree={tree} me={me} />
      <Additions person={person} tree={tree} me={me} again={again} />
    </>
  )
}

const load = async (id: string) => {
  const [person, tree] = await Promise.all([getProfile(id), loadTree()])
  return { person, tree }
}

/** One record, as far as its reader may see it, with what they may do about it. */
export default function Person({ me, id }: Readonly<{ me: Me; id: string }>) {
  const loading = useLoad(useCallback(() => load(id), [id]))
  return <><Back to="/dang-vien" words={words.back} /><Loaded of={loading} title={words.title}>{({ person, tree }) => <Card key={person.version} person={person} tree={tree} me={me} again={loading.refresh} />}</Loaded></>
}
