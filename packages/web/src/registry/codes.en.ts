import { named } from '../named.ts'
import type * as vi from './codes.vi.ts'
import { valuesIn } from './values.ts'

export const sectorText = named({ KHU_PHO: 'Neighbourhood', CHUNG_CU: 'Apartment block', CO_QUAN: 'Office', SU_NGHIEP: 'Public service', DN: 'Enterprise', TRUONG_HOC: 'School', LLVT: 'Armed forces', PHUONG: 'Ward', NONE: 'Other' })
export const flagText = named({ exempt: 'Exempt', suspended: 'Suspended', temporaryAway: 'Temporarily elsewhere', temporaryHere: 'Temporarily here', abroad: 'Abroad', inTransit: 'Being transferred' })
export const changeText = named({
  REGISTERED: 'Put on the list', ADMITTED: 'Admitted', RECOGNISED: 'Recognised as a full member', EXEMPTED: 'Exempted', EXEMPTION_ENDED: 'Exemption ended', SUSPENDED: 'Suspended', SUSPENSION_ENDED: 'Suspension ended', WENT_ABROAD: 'Went abroad', CAME_BACK: 'Came back',
  STRUCK_OFF: 'Struck off', EXPELLED: 'Expelled', RESIGNED: 'Resigned', DECEASED: 'Died', READMITTED: 'Admitted again', SENT: 'Transfer begun', TRANSFERRED: 'Transferred here', TRANSFER_ENDED: 'Transfer ended', LENT: 'Temporary transfer', RETURNED: 'Returned', REORGANISED: 'By reorganisation', IMPORTED: 'Updated from a list', MERGED: 'Double record merged',
})
export const sexText = named({ MALE: 'Male', FEMALE: 'Female' })
export const schoolingText = named({ PRIMARY: 'Primary school', LOWER_SECONDARY: 'Lower secondary school', UPPER_SECONDARY: 'Upper secondary school' })
export const standingText = named({ OFFICIAL: 'Full member', PROBATIONARY: 'Probationary', EXEMPT: 'Exempt', CANDIDATE: 'Candidate', STRUCK_OFF: 'Struck off', EXPELLED: 'Expelled', RESIGNED: 'Resigned', DECEASED: 'Deceased' })
export const measureText = named({ REPRIMAND: 'Reprimand', WARNING: 'Warning', DISMISSAL: 'Dismissal', EXPULSION: 'Expulsion' })
export const fieldText = named({
  name: 'Full name', birthDate: 'Date of birth', sex: 'Sex', citizenId: 'Citizen id', cardNumber: 'Party card number', admittedOn: 'Admitted on', officialOn: 'Full member since', status: 'Standing', cell: 'Cell', parent: 'Organisation', cellCode: 'Cell code', partyTitle: 'Party position', concurrentPost: 'Post outside the Party',
  phone: 'Phone', email: 'E-mail', note: 'Note', tt: 'Number in the list', otherNames: 'Other names', dossierNumber: 'Dossier number', schooling: 'Schooling', ceremonyOn: 'Admission ceremony', membership: 'Cell and standing',
})
export const valueText = valuesIn({ sex: sexText, status: standingText, schooling: schoolingText })
export const dayText: typeof vi.dayText = (day) => (day === undefined ? undefined : valueText('', day))
