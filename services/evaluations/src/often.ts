import type { Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { messages as ofCampaigns } from './campaign/messages.vi.ts'
import { campaignRoutes } from './campaign/routes.ts'
import { messages as ofReviews } from './review/messages.vi.ts'
import { reviewRoutes } from './review/routes.ts'
import { messages as ofScores } from './score/messages.vi.ts'
import { messages as ofSheets } from './sheet/messages.vi.ts'
import { recordRoutes } from './sheet/routes.ts'
import { refusalMessages as ofTallies } from './tally/messages.vi.ts'
import type { Holding } from './stores.ts'

export const messages = { ...ofCampaigns, ...ofSheets, ...ofReviews, ...ofTallies, ...ofScores }

/** What members, cells and those who decide do in the weeks of a year's end: there from a function's start. */
export const routes = (deps: Holding) =>
  new Hono<Http>()
    .route('/', campaignRoutes(deps))
    .route('/', recordRoutes(deps))
    .route('/', reviewRoutes(deps))
