import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { areaReviewRoutes } from './area-review/routes.ts'
import { attendanceExportRoutes } from './attendance-export/routes.ts'
import { backlogRoutes } from './backlog/routes.ts'
import { boardRoutes } from './board/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { directiveRoutes } from './directive/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { goodPracticeRoutes } from './good-practice/routes.ts'
import { handoverRoutes } from './handover/routes.ts'
import { kitRoutes } from './kit/routes.ts'
import { limitationRoutes } from './limitation/routes.ts'
import { mattersRoutes } from './matters/routes.ts'
import { monthPlanRoutes } from './month-plan/routes.ts'
import { oversightRoutes } from './oversight/routes.ts'
import { paperRoutes } from './paper/routes.ts'
import { pilotRoutes } from './pilot/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { proposalRoutes } from './proposal/routes.ts'
import { resolutionRoutes } from './resolution/routes.ts'
import { seriesRoutes } from './series/routes.ts'
import { sheetRoutes } from './sheet/routes.ts'
import { taskRoutes } from './task/routes.ts'
import { unitReportRoutes } from './unit-report/routes.ts'
import type { Deps } from './stores.ts'

/** Everything this service refuses, in words. */
export { messages } from './messages.vi.ts'

/** What comes before and after meetings: plans and series; tasks, resolutions, directives and what became of them; boards and inspections; calendars, kits, papers and the log. Loaded when it is first asked for (decision 93). */
export const routes = (deps: Deps) =>
  new Hono<Http>()
    .route('/', auditRoutes(deps, { service: 'meetings', list: 'listMeetingsAudit', verify: 'verifyMeetingsAudit' }))
    .route('/', taskRoutes(deps))
    .route('/', evidenceRoutes(deps))
    .route('/', resolutionRoutes(deps))
    .route('/', directiveRoutes(deps))
    .route('/', limitationRoutes(deps))
    .route('/', proposalRoutes(deps))
    .route('/', mattersRoutes(deps))
    .route('/', attendanceExportRoutes(deps))
    .route('/', paperRoutes(deps))
    .route('/', areaReviewRoutes(deps))
    .route('/', goodPracticeRoutes(deps))
    .route('/', boardRoutes(deps))
    .route('/', unitReportRoutes(deps))
    .route('/', oversightRoutes(deps))
    .route('/', planRoutes(deps))
    .route('/', seriesRoutes(deps))
    .route('/', backlogRoutes(deps))
    .route('/', pilotRoutes(deps))
    .route('/', monthPlanRoutes(deps))
    .route('/', sheetRoutes(deps))
    .route('/', calendarRoutes(deps))
    .route('/', kitRoutes(deps))
    .route('/', handoverRoutes(deps))
