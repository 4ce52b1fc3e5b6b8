import * as v from 'valibot'

/** The letters that wait for one member's next gathered letter, by id, the instant it is due, and how many they were sent before: that number makes each of them one. */
export const Basket = v.object({ memberId: v.string(), times: v.number(), dueAt: v.string(), parts: v.array(v.string()) })
export type Basket = v.InferOutput<typeof Basket>
