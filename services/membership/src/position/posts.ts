import type { Put, Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { postsKey } from './schema.ts'

const Version = v.object({ version: v.number() })

/** The next state of the row that makes changes of one organisation's positions queue, on condition that it still stands as read. */
export function nextPosts(orgId: string, posts: Row | undefined): Put {
  const version = posts ? v.parse(Version, posts).version : 0
  return { row: { ...postsKey(orgId), version: version + 1 }, when: posts ? { is: 'at', version } : { is: 'absent' } }
}
