import { Instant } from '@nen-nep/contracts'
import * as v from 'valibot'

/** An instant of our time: meetings are held in this century, and civil days before 1975 never come from instants. */
export const Moment = v.pipe(Instant, v.check((text) => text >= '2000-01-02' && text < '2099-12-31'))
