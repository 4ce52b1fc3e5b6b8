import { Text } from '@nen-nep/contracts'
import * as v from 'valibot'

/** What a thing serves: the year's theme, or a programme such as the study of Hồ Chí Minh's example; free words, counted together when they are the same. */
export const Tags = v.optional(v.pipe(v.array(Text(80)), v.maxLength(10)))
/** How rows keep them. */
export const KeptTags = v.optional(v.array(v.string()))
