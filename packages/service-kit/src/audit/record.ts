import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Entry } from '@nen-nep/rules/audit/index'
import type { DynamoDBRecord } from 'aws-lambda'
import * as v from 'valibot'
import { keyText } from '../store/keys.ts'
import type { Row } from '../store/store.ts'
import { changesBetween } from './redact.ts'

/** Which organisation a row belongs to; nothing where the service keeps it elsewhere than the kit looks. */
export type OrgOf = (row: Row) => string | undefined
/** What sealing needs to know of its service: its name, the key of digests, and where its rows name their organisation. */
export type Redaction = Readonly<{ service: string; secret: string; orgOf?: OrgOf }>

const attributes = (image: unknown): Row => (image === undefined ? {} : unmarshall(v.parse(v.record(v.string(), v.custom<AttributeValue>((value) => typeof value === 'object')), image)))
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const Carried = v.array(v.object({ type: v.string() }))
const Fields = v.fallback(v.array(v.string()), [])

const Expired = v.object({ userIdentity: v.object({ principalId: v.literal('dynamodb.amazonaws.com') }) })
/** A write of somebody says who: projections of other services' news and bookkeeping do not, and are no writes of people. What the engine itself lets expire was decided when it was written; a put that changes nothing is told by some engines all the same. */
function isSealed(record: DynamoDBRecord, before: Row, after: Row | undefined): boolean {
  if (text((after ?? before)['changedBy']) === undefined || v.is(Expired, record)) return false
  return before['version'] === undefined || before['version'] !== after?.['version']
}

function actOf(row: Row): string {
  const reads = text(row['reads'])
  if (reads !== undefined) return reads
  try {
    const types = v.parse(Carried, JSON.parse(text(row['facts']) ?? '[]')).map(({ type }) => type)
    return types.length > 0 ? [...new Set(types)].join(' ') : 'item.saved'
  } catch {
    // The relay parks what cannot be read; that something was saved stands here all the same.
    return 'item.saved'
  }
}

/** Own organisations first: a service's rule, then the names our rows have for it. Rows that belong to nobody's organisation share one chain. */
const orgIn = (row: Row, orgOf: OrgOf | undefined) => orgOf?.(row) ?? text(row['cellId']) ?? text(row['orgId']) ?? (text(row['id'])?.startsWith('org_') ? text(row['id']) : undefined) ?? 'none'

/** A reading says which fields were shown and why, never what they held. */
const readingOf = (row: Row) => [...v.parse(Fields, row['fields']).map((field) => ({ field })), ...(text(row['reason']) === undefined ? [] : [{ field: 'reason', now: text(row['reason']) ?? '' }])]

const numberIn = (value: unknown) => (typeof value === 'number' && Number.isSafeInteger(value) ? { version: value } : {})
const someIn = (value: unknown) => (text(value) === undefined ? {} : { onBehalfOf: text(value) ?? '' })

function removed(before: Row, at: string, { service, orgOf }: Redaction): Entry {
  return { at, by: `service:${service}`, act: 'item.removed', org: orgIn(before, orgOf), thing: keyText({ pk: String(before['pk']), sk: String(before['sk']) }), ...numberIn(before['version']), changes: [] }
}

function saved(before: Row, after: Row, redaction: Redaction): Entry {
  const isRead = text(after['reads']) !== undefined
  const thing = isRead ? String(after['thing']) : keyText({ pk: String(after['pk']), sk: String(after['sk']) })
  return {
    at: text(after['changedAt']) ?? '',
    by: text(after['changedBy']) ?? '',
    ...someIn(after['changedFor']),
    act: actOf(after),
    org: orgIn(after, redaction.orgOf),
    thing,
    ...(isRead ? {} : numberIn(after['version'])),
    changes: isRead ? readingOf(after) : changesBetween(before, after, { secret: redaction.secret, thing }),
  }
}

/** A write as the stream tells of it. `sequence` names the record for good. */
export type Write = Readonly<{ sequence: string; entry: Entry }>

/** What a record of the table's stream says that somebody did; nothing where nobody did anything. */
export function writeIn(record: DynamoDBRecord, redaction: Redaction): Write | undefined {
  const { SequenceNumber: sequence = '', NewImage, OldImage, ApproximateCreationDateTime: seconds = 0 } = record.dynamodb ?? {}
  const [before, after] = [attributes(OldImage), NewImage && attributes(NewImage)]
  if (!isSealed(record, before, after)) return undefined
  return { sequence, entry: after ? saved(before, after, redaction) : removed(before, new Date(seconds * 1000).toISOString(), redaction) }
}
