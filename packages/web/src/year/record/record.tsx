import { useCallback } from 'react'
import type { Me } from '../../me/me.ts'
import { getPerson } from '../../api/people.ts'
import { asMe } from '../../sign-in/session.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getRecord, getScore, scoreRecord } from '../api/records.ts'
import { getSheet } from '../api/sheets.ts'
import { ifAny } from '../if-any.ts'
import { cellId, memberId, recordId, sheetId } from '../ids.ts'
import { Facts } from '../review/facts.tsx'
import { loadYear } from '../review/load.ts'
import { leadsCell, readsCell } from '../roles.ts'
import { Back, Help } from '../ui/help.tsx'
import { Points } from '../ui/points.tsx'
import { shared } from '../words.vi.ts'
import { Again } from './again.tsx'
import { Chain } from './chain.tsx'
import { Contests } from './contests.tsx'
import { Opinion } from './opinion.tsx'
import { Review } from './review.tsx'
import { words } from './words.vi.ts'

async function load(year: number, cell: string, member: string) {
  const id = recordId(year, cell, member)
  const [record, known, score, person, sheet] = await Promise.all([getRecord(id), loadYear(id, cell, year), ifAny(getScore(id)), ifAny(asMe((token) => getPerson(token, member))), ifAny(getSheet(sheetId(year, cell)))])
  return { record, year: known, score, sheet, name: person?.name ?? sheet?.rows.find((line) => line.memberId === member)?.name ?? member }
}
type Known = Awaited<ReturnType<typeof load>>

type Roles = Readonly<{ leads: boolean; superior: boolean; again: () => void }>
type Shown = Roles & Readonly<{ known: Known }>

/** Who prepares or decides writes down opinions and gives points, until all is decided. */
function Judging({ known: { record, score, sheet }, leads, superior, again }: Shown) {
  const may = leads || superior
  const open = may && record.sheetStatus !== 'DECIDED'
  return (
    <>
      {may && <Opinion id={record.id} superior={superior} again={again} />}
      {sheet && <Points rulePackId={sheet.rulePackId} sheetOf={({ points }) => points} judged={score} save={open ? (points, key) => scoreRecord(record.id, points, key) : undefined} again={again} />}
    </>
  )
}

function Content(shown: Shown) {
  const { known: { record, year, name }, leads, superior, again } = shown
  const handed = record.review === 'SUBMITTED'
  return (
    <>
      <div className="headline"><h1>{name}</h1><span className="tag quiet">{shared.posts[record.subject]}</span></div>
      {leads && <Contests year={year} again={again} />}
      <Chain steps={record.steps} />
      {handed ? <Review id={record.id} open={record.sheetStatus !== 'DECIDED'} again={again} /> : <p className="muted">{words.review}: {words.private}</p>}
      <Facts year={year} again={again} mine={false} />
      <Judging {...shown} />
      {record.publishedAt !== undefined && <Again id={record.id} mine={false} superior={superior} changed={again} />}
    </>
  )
}

type Props = Readonly<{ me: Me; year: number; cell: string; member: string }>
/** One member's year as those see it who prepare or decide it. */
export default function Record({ me, year, cell, member }: Props) {
  const org = cellId(cell)
  const loading = useLoad(useCallback(() => load(year, org, memberId(member)), [year, org, member]))
  const own = me.cellId === org && readsCell(me)
  return (
    <>
      <Back to={`/danh-gia/${year}/chi-bo/${cell}/ban-kiem-diem`} name={shared.backToCell} />
      <Loaded of={loading} title={words.title}>{(known) => <Content known={known} leads={leadsCell(me, org)} superior={!own} again={loading.refresh} />}</Loaded>
      <Help says={words.helps} />
    </>
  )
}
