import type { OrganisationType } from '@nen-nep/contracts'

/** A kind of document: its code in numbers, what it is called, and whether the body must have voted for it. */
export type DocumentKind = Readonly<{ name: string; voted: boolean }>
/** Kinds a grassroots body issues most (usual codes of guidance 36-HD/VPTW, 2018; 399-QĐ/TW and 05-HD/VPTW of 2026 are to be compared). Configuration: a new kind is a line here. */
export const documentKinds = {
  NQ: { name: 'Nghị quyết', voted: true },
  KL: { name: 'Kết luận', voted: false },
  BC: { name: 'Báo cáo', voted: false },
  KH: { name: 'Kế hoạch', voted: false },
  TB: { name: 'Thông báo', voted: false },
  TTr: { name: 'Tờ trình', voted: false },
} as const satisfies Readonly<Record<string, DocumentKind>>

/** How an organ signs its numbers, and whom its secretary signs for when it has a committee. */
export const organs: Readonly<Record<OrganisationType, Readonly<{ symbol: string; committee: string }>>> = {
  SUPERIOR_ORG: { symbol: 'ĐU', committee: 'T/M BAN CHẤP HÀNH' },
  GRASSROOTS_ORG: { symbol: 'ĐU', committee: 'T/M ĐẢNG ỦY' },
  SUB_GRASSROOTS_ORG: { symbol: 'ĐU', committee: 'T/M ĐẢNG ỦY' },
  SECTIONAL_ORG: { symbol: 'ĐUBP', committee: 'T/M ĐẢNG ỦY' },
  CELL_GRASSROOTS: { symbol: 'CB', committee: 'T/M CHI ỦY' },
  CELL_SUBORDINATE: { symbol: 'CB', committee: 'T/M CHI ỦY' },
  PARTY_GROUP: { symbol: 'TĐ', committee: 'T/M TỔ ĐẢNG' },
}
/** A cell without a committee of its own: the secretary signs for all of it. */
export const wholeCell = 'T/M CHI BỘ'
export const signers = { SECRETARY: 'BÍ THƯ', DEPUTY_SECRETARY: 'PHÓ BÍ THƯ' } as const
/** Whoever signs in the secretary's place without a post of the kind ("ký thay", guidance 36-HD/VPTW). */
export const inPlace = 'K/T BÍ THƯ'
