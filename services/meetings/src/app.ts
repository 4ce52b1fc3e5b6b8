import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { areaReviewRoutes } from './area-review/routes.ts'
import { attendanceExportRoutes } from './attendance-export/routes.ts'
import { backlogRoutes } from './backlog/routes.ts'
import { boardRoutes } from './board/routes.ts'
import { checkInRoutes } from './check-in/routes.ts'
import { cockpitRoutes } from './cockpit/routes.ts'
import { directiveRoutes } from './directive/routes.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { documentRoutes } from './document/routes.ts'
import { handoverRoutes } from './handover/routes.ts'
import { goodPracticeRoutes } from './good-practice/routes.ts'
import { handRoutes } from './hand/routes.ts'
import { invitationRoutes } from './invitation/routes.ts'
import { limitationRoutes } from './limitation/routes.ts'
import { mattersRoutes } from './matters/routes.ts'
import { kitRoutes } from './kit/routes.ts'
import { meetingRoutes } from './meeting/routes.ts'
import { minutesRoutes } from './minutes/routes.ts'
import { monthPlanRoutes } from './month-plan/routes.ts'
import { oversightRoutes } from './oversight/routes.ts'
import { paperRoutes } from './paper/routes.ts'
import { pilotRoutes } from './pilot/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { preparationRoutes } from './preparation/routes.ts'
import { remarkRoutes } from './remark/routes.ts'
import { scoreRoutes } from './score/routes.ts'
import { proposalRoutes } from './proposal/routes.ts'
import { resolutionRoutes } from './resolution/routes.ts'
import { seriesRoutes } from './series/routes.ts'
import { sessionRoutes } from './session/routes.ts'
import { sheetRoutes } from './sheet/routes.ts'
import type { Deps } from './stores.ts'
import { taskRoutes } from './task/routes.ts'
import { topicRoutes } from './topic/routes.ts'
import { unitReportRoutes } from './unit-report/routes.ts'

export { messages } from './messages.vi.ts'

/** All operations of meetings. Fixed words in paths come before ids. */
export const routes = (deps: Deps) =>
  new Hono<Http>()
    .route('/', auditRoutes(deps, { service: 'meetings', list: 'listMeetingsAudit', verify: 'verifyMeetingsAudit' }))
    .route('/', taskRoutes(deps))
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
    .route('/', topicRoutes(deps))
    .route('/', seriesRoutes(deps))
    .route('/', backlogRoutes(deps))
    .route('/', preparationRoutes(deps))
    .route('/', documentRoutes(deps))
    .route('/', kitRoutes(deps))
    .route('/', handoverRoutes(deps))
    .route('/', pilotRoutes(deps))
    .route('/', monthPlanRoutes(deps))
    .route('/', calendarRoutes(deps))
    .route('/', invitationRoutes(deps))
    .route('/', sheetRoutes(deps))
    .route('/', sessionRoutes(deps))
    .route('/', checkInRoutes(deps))
    .route('/', handRoutes(deps))
    .route('/', remarkRoutes(deps))
    .route('/', cockpitRoutes(deps))
    .route('/', scoreRoutes(deps))
    .route('/', minutesRoutes(deps))
    .route('/', meetingRoutes(deps))
export type MeetingsApi = ReturnType<typeof routes>
