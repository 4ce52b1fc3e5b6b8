import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { addressRoutes } from './address/routes.ts'
import { anchorRoutes } from './anchor/routes.ts'
import type { Deps } from './deps.ts'
import { letterRoutes } from './letter/routes.ts'
import { holderRoutes } from './position/routes.ts'
import { recipientListRoutes } from './recipient-list/routes.ts'
import { ruleRoutes } from './rule/routes.ts'
import { slipRoutes } from './slip/routes.ts'

/** Everything this service refuses, in words. */
export { messages } from './messages.vi.ts'

/** What an office does now and then: words of letters, rules of reminders, lists of recipients, addresses to mend, slips, inviting those who hold a position, and the log. Loaded when it is first asked for (decision 93). */
export const routes = (deps: Deps & Readonly<{ webUrl: string }>) =>
  new Hono<Http>()
    .route('/', recipientListRoutes(deps))
    .route('/', ruleRoutes(deps))
    .route('/', addressRoutes(deps))
    .route('/', slipRoutes(deps))
    .route('/', letterRoutes(deps))
    .route('/', holderRoutes(deps))
    .route('/', anchorRoutes(deps))
    .route('/', auditRoutes(deps, { service: 'notifications', list: 'listNotificationsAudit', verify: 'verifyNotificationsAudit' }))
