import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { messages as correctionMessages } from './correction/messages.vi.ts'
import { routes as corrections } from './correction/routes.ts'
import { messages as importMessages } from './import/messages.vi.ts'
import { routes as imports } from './import/routes.ts'
import { messages as memberMessages } from './member/messages.vi.ts'
import { routes as members } from './member/routes.ts'
import { messages as organisationMessages } from './organisation/messages.vi.ts'
import { routes as organisations } from './organisation/routes.ts'
import { messages as personMessages } from './person/messages.vi.ts'
import { routes as persons } from './person/routes.ts'
import { messages as positionMessages } from './position/messages.vi.ts'
import { routes as positions } from './position/routes.ts'
import { messages as reorganisationMessages } from './reorganisation/messages.vi.ts'
import { routes as reorganisations } from './reorganisation/routes.ts'
import { messages as signInMessages } from './signin/messages.vi.ts'
import { routes as signIn } from './signin/routes.ts'
import { messages as standInMessages } from './stand-in/messages.vi.ts'
import { routes as standIns } from './stand-in/routes.ts'
import type { Deps } from './stores.ts'
import { messages as uploadMessages } from './upload/messages.vi.ts'
import { routes as uploads } from './upload/routes.ts'

export const messages = { ...organisationMessages, ...reorganisationMessages, ...memberMessages, ...uploadMessages, ...correctionMessages, ...personMessages, ...importMessages, ...positionMessages, ...standInMessages, ...signInMessages }

/** The registry over HTTP. */
export const routes = (deps: Deps) =>
  new Hono<Http>()
    .route('/organisations', organisations(deps)).route('/reorganisations', reorganisations(deps)).route('/members', members(deps)).route('/members', signIn(deps)).route('/uploads', uploads(deps)).route('/imports', imports(deps))
    .route('/positions', positions(deps)).route('/', standIns(deps)).route('/', corrections(deps)).route('/', persons(deps)).route('/', auditRoutes(deps, { service: 'membership', list: 'listAudit', verify: 'verifyAudit' }))
export type MembershipApi = ReturnType<typeof routes>
