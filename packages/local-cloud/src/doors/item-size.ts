import type { AttributeValue } from '@aws-sdk/client-dynamodb'

const utf8 = (text: string) => Buffer.byteLength(text)
const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
// Two significant digits a byte, and one byte more (DynamoDB developer guide, "Item sizes and formats").
const number = (text: string) => Math.ceil(text.replace(/^[-+]|[.]|[eE].*$|^0+/g, '').length / 2) + 1
const base64 = (value: unknown) => typeof value === 'string' ? Buffer.from(value, 'base64').length : 0

function sizeOfValue(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S)
  if (value.N !== undefined) return number(value.N)
  if (value.B !== undefined) return base64(value.B)
  if (value.M !== undefined) return 3 + sum(Object.entries(value.M).map(([name, inner]) => 1 + utf8(name) + sizeOfValue(inner)))
  if (value.L !== undefined) return 3 + sum(value.L.map((inner) => 1 + sizeOfValue(inner)))
  return sizeOfSet(value)
}
function sizeOfSet(value: AttributeValue): number {
  if (value.SS !== undefined) return sum(value.SS.map(utf8))
  if (value.NS !== undefined) return sum(value.NS.map(number))
  if (value.BS !== undefined) return sum(value.BS.map(base64))
  return 1
}

/** Bytes of an item as DynamoDB bills them: names and values. Binary values are in base64, as on the wire. */
export const itemSize = (item: Readonly<Record<string, AttributeValue>>): number => sum(Object.entries(item).map(([name, value]) => utf8(name) + sizeOfValue(value)))
/** Write units of an item: one per KB begun. */
export const writeUnits = (item: Readonly<Record<string, AttributeValue>> | undefined): number => Math.max(1, Math.ceil(itemSize(item ?? {}) / 1024))
