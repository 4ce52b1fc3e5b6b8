import { useCallback, type ReactNode } from 'react'
import type { Me } from '../../me/me.ts'
import { page } from '../../router/page.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Part } from '../../amiss/part.tsx'
import { useLoad } from '../../use-load.ts'
import { asMe } from '../../sign-in/session.ts'
import { getOrganisation } from '../../api/membership.ts'
import { getSheet } from '../api/sheets.ts'
import { cellId, sheetId } from '../ids.ts'
import { leadsCell, readsCell } from '../roles.ts'
import { Back, Help } from '../ui/help.tsx'
import { isSection, Sections, type Section } from './sections.tsx'
import type { Room } from './room.ts'
import { Reviews } from './reviews.tsx'
import { words } from './words.vi.ts'

const Conference = page(() => import('./conference.tsx'))
const Tally = page(() => import('./tally.tsx'))
const Classes = page(() => import('./classes.tsx'))
const Ballots = page(() => import('../ballot/opening.tsx'))
const PaperBallots = page(() => import('./paper-ballots.tsx'))
const FourGood = page(() => import('../four-good/four-good.tsx'))
const Collective = page(() => import('../collective/collective.tsx'))

const shows: Readonly<Record<Section, (room: Room, name: string) => ReactNode>> = {
  'ban-kiem-diem': (room) => <Reviews {...room} />,
  'tap-the': ({ me, sheet: { year, cellId: org }, superior }) => <Collective me={me} year={year} orgId={org} superior={superior} />,
  'hoi-nghi': (room) => <Conference {...room} />,
  'phieu-kin': (room) => <Ballots {...room} />,
  'in-phieu': (room, name) => <PaperBallots {...room} cell={name} />,
  'bon-tot': (room) => <FourGood {...room} />,
  'kiem-phieu': (room) => <Tally {...room} />,
  'de-nghi': (room) => <Classes key="de-nghi" step="proposals" room={room} />,
  'tham-dinh': (room) => <Classes key="tham-dinh" step="appraisals" room={room} />,
  'quyet-dinh': (room) => <Classes key="quyet-dinh" step="decisions" room={room} />,
}

type Props = Readonly<{ me: Me; year: number; cell: string; section: string }>
/** A cell's part of a year, page by page, for those who prepare it and those who decide it. */
export default function Cell({ me, year, cell, section }: Props) {
  const org = cellId(cell)
  const at = isSection(section) ? section : 'ban-kiem-diem'
  const loading = useLoad(useCallback(async () => {
    const [sheet, { name }] = await Promise.all([getSheet(sheetId(year, org)), asMe((token) => getOrganisation(token, org))])
    return { sheet, name }
  }, [year, org]))
  const base = `/danh-gia/${year}/chi-bo/${cell}`
  const superior = !(readsCell(me) && me.cellId === org)
  return (
    <>
      <Back to={`/danh-gia/${year}`} />
      <Loaded of={loading} title={words.title}>
        {({ sheet, name }) => (
          <>
            <div className="headline"><h1>{words.of(name, year)}</h1><span className={sheet.status === 'DECIDED' ? 'tag good' : 'tag'}>{words.status[sheet.status]}</span></div>
            {sheet.returned !== undefined && sheet.status === 'OPEN' && <p className="note">{words.returned(sheet.returned)}</p>}
            <Sections base={base} at={at} superior={superior} />
            <Part title={words.title}>{shows[at]({ me, sheet, base, leads: leadsCell(me, org), superior, again: loading.refresh }, name)}</Part>
          </>
        )}
      </Loaded>
      <Help says={[words.helps[at]]} />
    </>
  )
}
