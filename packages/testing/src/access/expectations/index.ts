import { evaluations } from './evaluations.ts'
import { meetings } from './meetings.ts'
import { membership } from './membership.ts'
import { notifications } from './notifications.ts'
import type { Expectations } from './words.ts'

export type { Expectation } from './words.ts'
/** Every operation of the product, by name; one that is missing here fails the battery. */
export const expectations: Expectations = { ...membership, ...meetings, ...evaluations, ...notifications }
