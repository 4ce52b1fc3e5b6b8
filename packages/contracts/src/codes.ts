import * as v from 'valibot'

/** The closed lists of codes that cross the services; their Vietnamese names are in the message files. */
export const OrganisationType = v.picklist(['SUPERIOR_ORG', 'GRASSROOTS_ORG', 'SUB_GRASSROOTS_ORG', 'SECTIONAL_ORG', 'CELL_GRASSROOTS', 'CELL_SUBORDINATE', 'PARTY_GROUP'])
export type OrganisationType = v.InferOutput<typeof OrganisationType>
export const SectorType = v.picklist(['KHU_PHO', 'CHUNG_CU', 'CO_QUAN', 'SU_NGHIEP', 'DN', 'TRUONG_HOC', 'LLVT', 'PHUONG'])
export type SectorType = v.InferOutput<typeof SectorType>
export const MemberStatus = v.picklist(['CANDIDATE', 'PROBATIONARY', 'OFFICIAL', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED'])
export type MemberStatus = v.InferOutput<typeof MemberStatus>
export const MemberFlag = v.picklist(['exempt', 'suspended', 'temporaryAway', 'temporaryHere', 'abroad', 'inTransit'])
export type MemberFlag = v.InferOutput<typeof MemberFlag>
/** An official transfer changes the cell that counts a member; a temporary one lends them. */
export const TransferKind = v.picklist(['OFFICIAL', 'TEMPORARY'])
export type TransferKind = v.InferOutput<typeof TransferKind>
/** The steps of a transfer; RECEIVED and what stands after it are ends, save that a member received for a time is still to be RETURNED. */
export const TransferState = v.picklist(['REQUESTED', 'REVIEWED', 'LETTER_ISSUED', 'SENT', 'RECEIVED', 'RETURNED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'])
export type TransferState = v.InferOutput<typeof TransferState>
/** How the cell of residence sees a member's year. Our own scale: the form of 33-HD/BTCTW was not at hand. */
export const ResidenceStanding = v.picklist(['GOOD', 'FAIR', 'WEAK'])
export type ResidenceStanding = v.InferOutput<typeof ResidenceStanding>
/** `MEMBER` is the grant every member has in the cell that now holds them; the others are dated positions. */
export const Role = v.picklist(['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_MEMBER', 'INSPECTOR', 'OVERSEER', 'OFFICER', 'MINUTE_TAKER', 'ADMINISTRATOR', 'MEMBER'])
export type Role = v.InferOutput<typeof Role>
/** Regulation 366-QĐ/TW, art. 11. */
export const Class = v.picklist(['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED', 'NOT_RATED'])
export type Class = v.InferOutput<typeof Class>
/** Guidance 42-HD/BTCTW, section 5. */
export const MeetingBand = v.picklist(['TOT', 'KHA', 'TRUNG_BINH', 'KEM'])
export type MeetingBand = v.InferOutput<typeof MeetingBand>
export const MeetingKind = v.picklist(['REGULAR', 'THEMATIC', 'COMBINED', 'COMMITTEE', 'COMMITTEE_EXPANDED'])
export type MeetingKind = v.InferOutput<typeof MeetingKind>
export const AttendanceState = v.picklist(['PRESENT', 'EXCUSED', 'UNEXCUSED'])
export type AttendanceState = v.InferOutput<typeof AttendanceState>

/** A body whose members meet and vote as one: a cell, or a sectional organisation that holds members itself. */
export const holdsMembers = (type: OrganisationType) => type === 'CELL_GRASSROOTS' || type === 'CELL_SUBORDINATE' || type === 'SECTIONAL_ORG'
