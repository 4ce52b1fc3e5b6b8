import type { Change, Told } from '@nen-nep/rules/audit/index'
import { sign } from '../http/edge.ts'
import type { Row } from '../store/store.ts'

/** The attributes whose values may stand in the log: codes, days of work, counts. Whatever is not named here is shown as a keyed digest only. */
const SHOWN = new Set([
  'status', 'state', 'kind', 'type', 'sectorType', 'year', 'month', 'revision', 'mode',
  'cellId', 'orgId', 'parentId', 'campaignId', 'meetingId', 'rulePackId', 'uploadId', 'taskId',
  'from', 'startsAt', 'endsAt', 'openedAt', 'closedAt', 'signedAt', 'confirmedAt', 'submittedAt', 'dueOn', 'asOf', 'treeVersion',
  'minutesPlanned', 'pages', 'pagesDone', 'written', 'classification', 'size',
])
/** What the store keeps for itself, and what an index repeats. */
const OURS = new Set(['pk', 'sk', 'gpk', 'gsk', 'version', 'createdBy', 'changedBy', 'changedAt', 'changedFor', 'facts', 'marks', 'ttl'])
const LONGEST = 64

/** One text for one value, whatever the order its attributes came in. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner))

const isHarmless = (value: unknown): value is Told =>
  typeof value === 'boolean' || (typeof value === 'number' && Number.isSafeInteger(value)) || (typeof value === 'string' && value.length <= LONGEST && value.isWellFormed())

/** Under a key, and for one thing and attribute only: two people with the same rating have two digests, and nobody can try all ratings. */
type Keyed = Readonly<{ secret: string; thing: string }>
function told({ secret, thing }: Keyed, field: string, value: unknown): Told | undefined {
  if (value === undefined) return undefined
  return SHOWN.has(field) && isHarmless(value) ? value : `#${sign(secret, 'audit', thing, field, textOf(value)).slice(0, 10)}`
}

/** Which attributes changed, redacted: harmless values as they are, all others as digests that say no more than whether two are the same. */
export function changesBetween(before: Row, after: Row, keyed: Keyed): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !OURS.has(field)).toSorted()
  return fields.flatMap((field) => {
    if (textOf(before[field]) === textOf(after[field])) return []
    const [was, now] = [told(keyed, field, before[field]), told(keyed, field, after[field])]
    return [{ field, ...(was === undefined ? {} : { was }), ...(now === undefined ? {} : { now }) }]
  })
}
