import type { Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import type { Deps } from './deps.ts'
import { linkRoutes } from './link/routes.ts'
import { messageRoutes } from './message/routes.ts'
import { receiptRoutes } from './receipt/routes.ts'
import { roundRoutes } from './round/routes.ts'
import { settingRoutes } from './setting/routes.ts'

/** Everything this service refuses, in words. */
export { messages } from './messages.vi.ts'

/** What is asked every day: what concerns one, what was sent, who has read it, what one wants to be sent, and what links in letters do. There from a function's start. */
export const routes = (deps: Deps & Readonly<{ webUrl: string }>) =>
  new Hono<Http>().route('/', messageRoutes(deps)).route('/', roundRoutes(deps)).route('/', receiptRoutes(deps)).route('/', settingRoutes(deps)).route('/', linkRoutes(deps))
