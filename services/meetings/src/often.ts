import type { Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { messages as ofCheckIn } from './check-in/messages.vi.ts'
import { checkInRoutes } from './check-in/routes.ts'
import { cockpitRoutes } from './cockpit/routes.ts'
import { messages as ofDocument } from './document/messages.vi.ts'
import { documentRoutes } from './document/routes.ts'
import { messages as ofHand } from './hand/messages.vi.ts'
import { handRoutes } from './hand/routes.ts'
import { messages as ofInvitation } from './invitation/messages.vi.ts'
import { invitationRoutes } from './invitation/routes.ts'
import { messages as ofMeeting } from './meeting/messages.vi.ts'
import { meetingRoutes } from './meeting/routes.ts'
import { messages as ofMinutes } from './minutes/messages.vi.ts'
import { minutesRoutes } from './minutes/routes.ts'
import { preparationRoutes } from './preparation/routes.ts'
import { messages as ofRemark } from './remark/messages.vi.ts'
import { remarkRoutes } from './remark/routes.ts'
import { messages as ofScore } from './score/messages.vi.ts'
import { scoreRoutes } from './score/routes.ts'
import { messages as ofSession } from './session/messages.vi.ts'
import { sessionRoutes } from './session/routes.ts'
import { messages as ofTopic } from './topic/messages.vi.ts'
import { topicRoutes } from './topic/routes.ts'
import type { Deps } from './stores.ts'

export const messages = { ...ofCheckIn, ...ofDocument, ...ofHand, ...ofInvitation, ...ofMeeting, ...ofMinutes, ...ofRemark, ...ofScore, ...ofSession, ...ofTopic }

/** A meeting from its invitation to its signed minutes: there from a function's start. Fixed words in paths come before ids. */
export const routes = (deps: Deps) =>
  new Hono<Http>()
    .route('/', topicRoutes(deps))
    .route('/', preparationRoutes(deps))
    .route('/', documentRoutes(deps))
    .route('/', invitationRoutes(deps))
    .route('/', sessionRoutes(deps))
    .route('/', checkInRoutes(deps))
    .route('/', handRoutes(deps))
    .route('/', remarkRoutes(deps))
    .route('/', cockpitRoutes(deps))
    .route('/', scoreRoutes(deps))
    .route('/', minutesRoutes(deps))
    .route('/', meetingRoutes(deps))
