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


/** Somebody's own part of a year; `withSheet` also their cell's, where they read it. */
async function load(me: Me, asked: number | undefined, withSheet: boolean) {
  const year = asked ?? (await yearNow())
  const { cellId } = me
  const [campaigns, ballots] = await Promise.all([listCampaigns(year), cellId === undefined ? undefined : ifAny(listBallots(year, cellId))])
  // Before a review has begun nobody has a record in it, and whoever asks for theirs would be told that there is none.
  const isOn = campaigns.some(begun)
  const [mine, sheet] = isOn && cellId !== undefined ? await Promise.all([ifAny(getMyRecord(year)), withSheet && readsCell(me) ? ifAny(getSheet(sheetId(year, cellId))) : undefined]) : []
  return { year, campaign: campaigns[0], ballots: ballots ?? [], mine, sheet }
}
/** Everything the page of a year shows to its reader. */
export const loadHub = (me: Me, asked: number | undefined) => load(me, asked, true)
/** What of it the page of the month shows. */
export const loadMine = (me: Me) => load(me, undefined, false)
export type Hub = Awaited<ReturnType<typeof loadHub>>
