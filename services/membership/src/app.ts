import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { messages as cleanUpMessages } from './clean-up/messages.vi.ts'
import { routes as cleanUps } from './clean-up/routes.ts'
import { messages as correctionMessages } from './correction/messages.vi.ts'
import { routes as corrections } from './correction/routes.ts'
import { messages as duplicateMessages } from './duplicate/messages.vi.ts'
import { routes as duplicates } from './duplicate/routes.ts'
import { messages as headcountMessages } from './headcount/messages.vi.ts'
import { routes as headcounts } from './headcount/routes.ts'
import { messages as differenceMessages } from './difference/messages.vi.ts'
import { routes as differences } from './difference/routes.ts'
import { messages as importMessages } from './import/messages.vi.ts'
import { routes as imports } from './import/routes.ts'
import { messages as listMessages } from './list/messages.vi.ts'
import { routes as lists } from './list/routes.ts'
import { routes as mappings } from './mapping/routes.ts'
import { messages as memberMessages } from './member/messages.vi.ts'
import { routes as members } from './member/routes.ts'
import { messages as organisationMessages } from './organisation/messages.vi.ts'
import { routes as organisations } from './organisation/routes.ts'
import { messages as personMessages } from './person/messages.vi.ts'
import { routes as persons } from './person/routes.ts'
import { messages as positionMessages } from './position/messages.vi.ts'
import { routes as positions } from './position/routes.ts'
import { messages as rosterExportMessages } from './roster-export/messages.vi.ts'
import { routes as rosterExports } from './roster-export/routes.ts'
import { messages as residenceMessages } from './residence/messages.vi.ts'
import { routes as residences } from './residence/routes.ts'
import { messages as signInMessages } from './signin/messages.vi.ts'
import { routes as signIn } from './signin/routes.ts'
import { messages as standInMessages } from './stand-in/messages.vi.ts'
import { routes as standIns } from './stand-in/routes.ts'
import type { Deps } from './stores.ts'
import { messages as transferMessages } from './transfer/messages.vi.ts'
import { routes as transfers } from './transfer/routes.ts'
import { messages as uploadMessages } from './upload/messages.vi.ts'
import { routes as uploads } from './upload/routes.ts'

export const messages = { ...organisationMessages, ...memberMessages, ...listMessages, ...duplicateMessages, ...headcountMessages, ...cleanUpMessages, ...uploadMessages, ...correctionMessages, ...personMessages, ...importMessages, ...differenceMessages, ...rosterExportMessages, ...positionMessages, ...standInMessages, ...signInMessages, ...transferMessages, ...residenceMessages , ...signInMessages }

/** The registry over HTTP. */
export const routes = (deps: Deps) =>
  new Hono<Http>()
    .route('/organisations', organisations(deps)).route('/members', members(deps)).route('/members', signIn(deps)).route('/uploads', uploads(deps)).route('/imports', imports(deps)).route('/mappings', mappings(deps)).route('/differences', differences(deps)).route('/roster-exports', rosterExports(deps))
    .route('/positions', positions(deps)).route('/', standIns(deps)).route('/', corrections(deps)).route('/', lists(deps)).route('/', cleanUps(deps)).route('/duplicates', duplicates(deps)).route('/headcounts', headcounts(deps)).route('/', persons(deps)).route('/', transfers(deps)).route('/', residences(deps)).route('/', auditRoutes(deps, { service: 'membership', list: 'listAudit', verify: 'verifyAudit' }))
export type MembershipApi = ReturnType<typeof routes>
