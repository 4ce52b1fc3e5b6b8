import type { Me } from '../../me/me.ts'
import { civilOf } from '../../time.ts'
import { listBallots } from '../api/ballots.ts'
import { listCampaigns, type Campaign } from '../api/campaigns.ts'
import { getMyRecord } from '../api/records.ts'
import { getSheet } from '../api/sheets.ts'
import { sheetId } from '../ids.ts'
import { ifAny } from '../if-any.ts'
import { readsCell } from '../roles.ts'

const begun = ({ status }: Campaign) => status !== 'DRAFT'

/** The year that people mean: the newest whose review has begun, else this one. */
async function yearNow(): Promise<number> {
  const { year, month } = civilOf(Date.now())
  if (month > 6) return year
  return (await listCampaigns(year)).some(begun) ? year : year - 1
}

async function loadOwn(me: Me, cell: string, year: number) {
  const [mine, ballots, sheet] = await Promise.all([ifAny(getMyRecord(year)), ifAny(listBallots(year, cell)), readsCell(me) ? ifAny(getSheet(sheetId(year, cell))) : undefined])
  return { mine, ballots: ballots ?? [], sheet }
}
const nothing: Awaited<ReturnType<typeof loadOwn>> = { mine: undefined, ballots: [], sheet: undefined }

/** Everything the page of a year shows to its reader. */
export async function loadHub(me: Me, asked: number | undefined) {
  const year = asked ?? (await yearNow())
  const [campaigns, own] = await Promise.all([listCampaigns(year), me.cellId === undefined ? nothing : loadOwn(me, me.cellId, year)])
  return { year, campaign: campaigns[0], ...own }
}
export type Hub = Awaited<ReturnType<typeof loadHub>>
