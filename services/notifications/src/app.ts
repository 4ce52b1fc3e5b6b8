import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { addressRoutes } from './address/routes.ts'
import { anchorRoutes } from './anchor/routes.ts'
import type { Deps } from './deps.ts'
import { linkRoutes } from './link/routes.ts'
import { letterRoutes } from './letter/routes.ts'
import { messageRoutes } from './message/routes.ts'
import { receiptRoutes } from './receipt/routes.ts'
import { recipientListRoutes } from './recipient-list/routes.ts'
import { roundRoutes } from './round/routes.ts'
import { ruleRoutes } from './rule/routes.ts'
import { settingRoutes } from './setting/routes.ts'
import { slipRoutes } from './slip/routes.ts'

export { messages } from './messages.vi.ts'
export const routes = (deps: Deps & Readonly<{ webUrl: string }>) => new Hono<Http>().route('/', messageRoutes(deps)).route('/', roundRoutes(deps)).route('/', receiptRoutes(deps)).route('/', recipientListRoutes(deps)).route('/', ruleRoutes(deps)).route('/', addressRoutes(deps)).route('/', slipRoutes(deps)).route('/', settingRoutes(deps)).route('/', letterRoutes(deps)).route('/', linkRoutes(deps)).route('/', anchorRoutes(deps)).route('/', auditRoutes(deps, { service: 'notifications', list: 'listNotificationsAudit', verify: 'verifyNotificationsAudit' }))
export type NotificationsApi = ReturnType<typeof routes>
