/** Which store a rule speaks of. */
export type Holder = 'membership' | 'meetings' | 'evaluations' | 'notifications' | 'identity'
/** How long something is kept after it was last needed, and by which text; `settled` is false where the customer decides and this is only the default shipped. */
export type Retention = Readonly<{ holder: Holder; days: number; source: string; settled: boolean }>

const toDecide = 'to be decided by the customer'

/** What is deleted when its time has come. Everything that is not named here is kept: records of the Party are files, and their end is for the archive to decide. Configuration. */
export const retentions = {
  /** The files of an export of one person's data; that it was asked for stays. */
  personExport: { holder: 'membership', days: 7, source: toDecide, settled: false },
  /** A file announced, or sent, that no import took up. */
  unusedUpload: { holder: 'membership', days: 30, source: toDecide, settled: false },
  /** The workbooks of a report of differences and of a roster that was exported; that they were asked for stays. */
  exchangeFile: { holder: 'membership', days: 7, source: toDecide, settled: false },
  /** Judged rows of an import, and lines of a report of differences. */
  importPages: { holder: 'membership', days: 56, source: toDecide, settled: false },
  /** Why somebody could not come: health and family (domain §10.6). The answer itself stays. */
  absenceReason: { holder: 'meetings', days: 365, source: toDecide, settled: false },
  /** A file announced as evidence that never came, or was taken back. Evidence that is there stays with what it shows. */
  unusedEvidence: { holder: 'meetings', days: 30, source: toDecide, settled: false },
  /** A photo of a protocol that never came, or was taken back. One that is there stays with the count. */
  unusedPhoto: { holder: 'evaluations', days: 30, source: toDecide, settled: false },
  /** A review that was never handed in, of somebody whom no cell holds any more. */
  draftOfDeparted: { holder: 'evaluations', days: 90, source: toDecide, settled: false },
  /** What a rehearsal found of single people; its sums stay. */
  rehearsalPages: { holder: 'evaluations', days: 56, source: toDecide, settled: false },
  /** A mail's addressee and address, its round and what it was about. */
  message: { holder: 'notifications', days: 400, source: toDecide, settled: false },
  /** A code to sign in with; checked at every use, so that this only tidies. */
  signInCode: { holder: 'identity', days: 1, source: toDecide, settled: false },
  /** The mark of an answered command; an item forgets its own at its next write. */
  commandMark: { holder: 'membership', days: 1, source: 'design §4', settled: true },
} as const satisfies Readonly<Record<string, Retention>>
export type RetentionName = keyof typeof retentions

const DAY_MS = 24 * 60 * 60 * 1000
/** The instant until which something of a moment is kept. */
export const endOf = (name: RetentionName, at: string) => new Date(Date.parse(at) + retentions[name].days * DAY_MS).toISOString()
/** Whether its time is over. */
export const isOver = (name: RetentionName, at: string, now: string) => endOf(name, at) <= now
