import type { Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from './deps.ts'
import * as often from './often.ts'
import * as seldom from './seldom.ts'

export { messages } from './messages.vi.ts'
/** All operations of notifications. Fixed words in paths come before ids. */
export const routes = (deps: Deps & Readonly<{ webUrl: string }>) => new Hono<Http>().route('/', seldom.routes(deps)).route('/', often.routes(deps))
export type NotificationsApi = ReturnType<typeof routes>
