import type { Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { messages as correctionMessages } from './correction/messages.vi.ts'
import { routes as corrections } from './correction/routes.ts'
import { messages as dueMessages } from './due/messages.vi.ts'
import { routes as terms } from './due/routes.ts'
import { routes as handovers } from './handover/routes.ts'
import { messages as listMessages } from './list/messages.vi.ts'
import { routes as lists } from './list/routes.ts'
import { messages as memberMessages } from './member/messages.vi.ts'
import { routes as members } from './member/routes.ts'
import { messages as organisationMessages } from './organisation/messages.vi.ts'
import { routes as organisations } from './organisation/routes.ts'
import { messages as positionMessages } from './position/messages.vi.ts'
import { routes as positions } from './position/routes.ts'
import { messages as signInMessages } from './signin/messages.vi.ts'
import { routes as signIn } from './signin/routes.ts'
import { messages as standInMessages } from './stand-in/messages.vi.ts'
import { routes as standIns } from './stand-in/routes.ts'
import { messages as statusMessages } from './status/messages.vi.ts'
import { routes as statuses } from './status/routes.ts'
import { messages as unitMessages } from './unit/messages.vi.ts'
import { routes as units } from './unit/routes.ts'
import type { Deps } from './stores.ts'

export const messages = { ...correctionMessages, ...dueMessages, ...listMessages, ...memberMessages, ...organisationMessages, ...positionMessages, ...signInMessages, ...standInMessages, ...statusMessages, ...unitMessages }

/** What is asked of the registry every day: people, organisations, positions, who one is, what is due. There from a function's start. */
export const routes = (deps: Deps) =>
  new Hono<Http>()
    .route('/organisations', organisations(deps))
    .route('/members', members(deps))
    .route('/members', signIn(deps))
    .route('/positions', positions(deps))
    .route('/handover', handovers(deps))
    .route('/', standIns(deps))
    .route('/', corrections(deps))
    .route('/', lists(deps))
    .route('/', units(deps))
    .route('/', statuses(deps))
    .route('/', terms(deps))
