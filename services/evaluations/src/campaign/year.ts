import { Year } from '@nen-nep/contracts'
import * as v from 'valibot'

/** A year as it stands in a query string. */
export const YearText = v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number), Year)
