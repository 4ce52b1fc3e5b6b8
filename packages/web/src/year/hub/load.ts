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

async function loadOwn(cell: string | undefined, year: number) {
  if (cell === undefined) return { mine: undefined, ballots: [] }
  const [mine, ballots] = await Promise.all([ifAny(getMyRecord(year)), ifAny(listBallots(year, cell))])
  return { mine, ballots: ballots ?? [] }
}

/** Somebody's own part of a year. */
export async function loadMine(me: Me, asked?: number) {
  const year = asked ?? (await yearNow())
  const [campaigns, own] = await Promise.all([listCampaigns(year), loadOwn(me.cellId, year)])
  return { year, campaign: campaigns[0], ...own }
}
/** Everything the page of a year shows to its reader. */
export async function loadHub(me: Me, asked: number | undefined) {
  const known = await loadMine(me, asked)
  const sheet = me.cellId !== undefined && readsCell(me) ? await ifAny(getSheet(sheetId(known.year, me.cellId))) : undefined
  return { ...known, sheet }
}
export type Hub = Awaited<ReturnType<typeof loadHub>>
