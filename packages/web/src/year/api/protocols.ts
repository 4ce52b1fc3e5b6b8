import { at } from './ask.ts'

/** Where the page of a ballot's protocol is, and of a count on paper alone. */
export const pageOfBallotProtocol = (id: string) => `/evaluations/ballots/${at(id)}/protocol`
export const pageOfProtocol = (sheetId: string) => `/evaluations/sheets/${at(sheetId)}/protocol`
