import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { messages as admissionMessages } from './admission/messages.vi.ts'
import { routes as admissions } from './admission/routes.ts'
import { messages as awardMessages } from './award/messages.vi.ts'
import { routes as awards } from './award/routes.ts'
import { messages as cleanUpMessages } from './clean-up/messages.vi.ts'
import { routes as cleanUps } from './clean-up/routes.ts'
import { messages as differenceMessages } from './difference/messages.vi.ts'
import { routes as differences } from './difference/routes.ts'
import { messages as disciplineMessages } from './discipline/messages.vi.ts'
import { routes as disciplines } from './discipline/routes.ts'
import { messages as duplicateMessages } from './duplicate/messages.vi.ts'
import { routes as duplicates } from './duplicate/routes.ts'
import { messages as headcountMessages } from './headcount/messages.vi.ts'
import { routes as headcounts } from './headcount/routes.ts'
import { messages as importMessages } from './import/messages.vi.ts'
import { routes as imports } from './import/routes.ts'
import { routes as mappings } from './mapping/routes.ts'
import { messages as normMessages } from './norm/messages.vi.ts'
import { routes as norms } from './norm/routes.ts'
import { messages as personMessages } from './person/messages.vi.ts'
import { routes as persons } from './person/routes.ts'
import { messages as reorganisationMessages } from './reorganisation/messages.vi.ts'
import { routes as reorganisations } from './reorganisation/routes.ts'
import { messages as residenceMessages } from './residence/messages.vi.ts'
import { routes as residences } from './residence/routes.ts'
import { messages as rosterExportMessages } from './roster-export/messages.vi.ts'
import { routes as rosterExports } from './roster-export/routes.ts'
import { messages as transferMessages } from './transfer/messages.vi.ts'
import { routes as transfers } from './transfer/routes.ts'
import { messages as uploadMessages } from './upload/messages.vi.ts'
import { routes as uploads } from './upload/routes.ts'
import { messages as ofOften } from './often.ts'
import type { Deps } from './stores.ts'

/** All sentences of the service: acts are done to the same people, and refuse what everybody refuses. */
export const messages = { ...ofOften, ...cleanUpMessages, ...admissionMessages, ...awardMessages, ...duplicateMessages, ...headcountMessages, ...differenceMessages, ...disciplineMessages, ...importMessages, ...normMessages, ...personMessages, ...rosterExportMessages, ...residenceMessages, ...reorganisationMessages, ...transferMessages, ...uploadMessages }

/** The registry's acts, files and tidying: admissions, transfers, reorganisations, imports, doubles, headcounts, exports, the log. Loaded when they are first asked for (decision 93). */
export const routes = (deps: Deps) =>
  new Hono<Http>()
    .route('/reorganisations', reorganisations(deps))
    .route('/uploads', uploads(deps))
    .route('/imports', imports(deps))
    .route('/mappings', mappings(deps))
    .route('/differences', differences(deps))
    .route('/roster-exports', rosterExports(deps))
    .route('/', cleanUps(deps))
    .route('/duplicates', duplicates(deps))
    .route('/headcounts', headcounts(deps))
    .route('/', persons(deps))
    .route('/', transfers(deps))
    .route('/', norms(deps))
    .route('/', admissions(deps))
    .route('/', awards(deps))
    .route('/', disciplines(deps))
    .route('/', residences(deps))
    .route('/', auditRoutes(deps, { service: 'membership', list: 'listAudit', verify: 'verifyAudit' }))
