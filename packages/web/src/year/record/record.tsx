import { useCallback } from 'react'
import type { Me } from '../../me/me.ts'
import { getPerson } from '../../api/people.ts'
import { asMe } from '../../sign-in/session.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { Refused } from '../../http/failure.ts'
import { getRecord, getScore, scoreRecord } from '../api/records.ts'
import { getSheet } from '../api/sheets.ts'
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

const orNone = <T,>(asked: Promise<T>): Promise<T | undefined> => asked.catch((error: unknown) => (error instanceof Refused && error.status !== 401 ? undefined : Promise.reject(error)))
async function load(year: number, cell: string, member: string) {
  const id = recordId(year, cell, member)
  const [record, known, score, person, sheet] = await Promise.all([getRecord(id), loadYear(id, cell, year), orNone(getScore(id)), orNone(asMe((token) => getPerson(token, member))), orNone(getSheet(sheetId(year, cell)))])
  return { record, year: known, score, sheet, name: person?.name ?? sheet?.rows.find((line) => line.memberId === member)?.name ?? member }
}
type Known = Awaited<ReturnType<typeof load>>

type Roles = Readonly<{ leads: boolean; superior: boolean; again: () => void }>
function Content({ known: { record, year, score, sheet, name }, leads, superior, again }: Readonly<{ known: Known }> & Roles) {
  const open = record.sheetStatus !== 'DECIDED'
  const handed = record.review === 'SUBMITTED'
  return (
    <>
      <div className="headline"><h1>{name}</h1><span className="tag quiet">{shared.posts[record.subject]}</span></div>
      {leads && <Contests year={year} again={again} />}
      <Chain steps={record.steps} />
      {handed ? <Review id={record.id} open={open} again={again} /> : <p className="muted">{words.review}: {words.private}</p>}
      <Facts year={year} again={again} mine={false} />
      {(leads || superior) && <Opinion id={record.id} superior={superior} again={again} />}
      {sheet && <Points rulePackId={sheet.rulePackId} sheetOf={({ points }) => points} judged={score} save={open && (leads || superior) ? (points, key) => scoreRecord(record.id, points, key) : undefined} again={again} />}
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
