import * as v from 'valibot'
import { request } from '../../http/request.ts'
import { at, Done, read, write } from './ask.ts'

export const Choice = v.picklist(['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED', 'YES', 'NO'])
export type Choice = v.InferOutput<typeof Choice>
const Line = v.object({ id: v.string(), kind: v.picklist(['CLASS', 'YES_NO']), text: v.optional(v.string()), name: v.optional(v.string()) })
/** One line of a ballot. */
export type Line = v.InferOutput<typeof Line>
export type Marks = readonly (Choice | null)[]
const paper = { id: v.string(), title: v.string(), atMost: v.optional(v.number()), from: v.string(), until: v.string(), lines: v.array(Line), promises: v.array(v.string()) }
export const Paper = v.object(paper)
/** What a voter reads and marks. */
export type Paper = v.InferOutput<typeof Paper>
const Slip = v.object({ ...paper, slip: v.string() })
export type Slip = v.InferOutput<typeof Slip>
const Booth = v.object({ ...paper, booth: v.string() })
export type Booth = v.InferOutput<typeof Booth>
const Cast = v.object({ receipt: v.string() })
/** Nothing of these is ever kept on the device or named in an address: they are asked for, used and forgotten. */
export const getBallotPaper = (id: string) => read(`/ballots/${at(id)}/paper`, Slip)
export const castBallot = (id: string, body: Readonly<{ slip: string; marks: Marks }>, key: string) => write(`/ballots/${at(id)}/casts`, { body, key }, Cast)
export const openBooth = (id: string) => read(`/ballots/${at(id)}/booth`, Booth)
export const castInBooth = (body: Readonly<{ booth: string; code: string; marks: Marks }>, key: string) => request({ path: '/evaluations/public/booth/casts', send: { body, key }, answers: Cast })
export const listCodes = (id: string) => read(`/ballots/${at(id)}/codes`, v.object({ codes: v.array(v.string()) }))

export const Status = v.picklist(['OPENING', 'OPEN', 'SHUT', 'CLOSED', 'VOID'])
export type Status = v.InferOutput<typeof Status>
const Brief = v.object({ id: v.string(), title: v.string(), status: Status, from: v.string(), until: v.string() })
export type Brief = v.InferOutput<typeof Brief>
export const listBallots = async (year: number, cell: string) => (await read(`/ballots?year=${year}&cellId=${at(cell)}`, v.object({ items: v.array(Brief) }))).items
export const Way = v.picklist(['PHONE', 'KIOSK', 'PAPER'])
export type Way = v.InferOutput<typeof Way>
const LineResult = v.object({ id: v.string(), outcome: v.nullable(Choice), choices: v.nullable(v.array(v.object({ choice: Choice, votes: v.number(), ratio: v.nullable(v.number()) }))), warnings: v.array(v.object({ message: v.string() })) })
const Result = v.object({ issued: v.number(), returned: v.number(), unreturned: v.number(), valid: v.number(), invalid: v.number(), baseName: v.string(), lines: v.array(LineResult), sums: v.array(v.string()), notes: v.array(v.string()) })
const Ballot = v.object({
  ...Brief.entries, year: v.number(), cellId: v.string(), lines: v.array(Line), tellers: v.array(v.string()), mine: v.optional(Way),
  counts: v.object({ electors: v.number(), phone: v.number(), kiosk: v.number(), paper: v.number() }),
  progress: v.optional(v.object({ cast: v.number(), of: v.number(), sentence: v.string() })), result: v.optional(Result), receipts: v.optional(v.array(v.string())),
})
/** An election of a cell, as its followers meet it. */
export type Ballot = v.InferOutput<typeof Ballot>
export const getBallot = (id: string) => read(`/ballots/${at(id)}`, Ballot)
export type Opening = Readonly<{ year: number; cellId: string; title: string; until: string; others: Way; phone?: readonly string[]; kiosk?: readonly string[]; paper?: readonly string[]; tellers: readonly string[] }>
export const openBallot = (body: Opening, key: string) => write('/ballots', { body, key }, v.object({ id: v.string() }))
export const closeBallot = (id: string, key: string) => write(`/ballots/${at(id)}/close`, { body: {}, key }, Done)
