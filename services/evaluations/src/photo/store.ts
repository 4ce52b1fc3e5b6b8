import { aggregate, type Table } from '@nen-nep/service-kit'
import { photoPlaceOf } from './place.ts'
import { Photo } from './schema.ts'

/** Photos of protocols; apart from the other stores, since reactions never need them. */
export const photosIn = <D extends Table>(table: D) => aggregate(table, Photo, { keyOf: ({ id }) => photoPlaceOf(id).key, orgOf: ({ cellId }) => cellId })
