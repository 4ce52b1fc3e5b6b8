import type { Row, Table } from '@nen-nep/service-kit'

type Record = { eventName: string; dynamodb: { SequenceNumber: string; OldImage?: object; NewImage?: object } }

/** Watches a table's door and keeps every put as a record of its stream, with the image before it: what the consumers of the stream would be given. */
export function tail(table: Table): { records: Record[] } {
  const records: Record[] = []
  const images = new Map<string, Row>()
  const note = (item: Row) => {
    const place = `${String(item['pk']?.['S' as never])}|${String(item['sk']?.['S' as never])}`
    const before = images.get(place)
    images.set(place, item)
    records.push({ eventName: before ? 'MODIFY' : 'INSERT', dynamodb: { SequenceNumber: String(records.length + 1).padStart(21, '0'), ...(before ? { OldImage: before } : {}), NewImage: item } })
  }
  table.db.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      const { Item, TransactItems = [] } = args.input as { Item?: Row; TransactItems?: { Put?: { Item: Row } }[] }
      for (const item of [Item, ...TransactItems.map(({ Put }) => Put?.Item)]) if (item) note(item)
      return result
    },
    { step: 'initialize', name: 'tail', priority: 'low' },
  )
  return { records }
}
