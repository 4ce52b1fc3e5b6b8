import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { ballotRoutes, messages as ofBallots } from './ballot/index.ts'
import { messages as ofCampaigns } from './campaign/messages.vi.ts'
import { campaignRoutes } from './campaign/routes.ts'
import { messages as ofFairness } from './fairness/messages.vi.ts'
import { messages as ofCollectives } from './collective/messages.vi.ts'
import { collectiveRoutes } from './collective/routes.ts'
import { messages as ofContests } from './contest/messages.vi.ts'
import { dossierRoutes } from './contest/routes.ts'
import { messages as ofFourGood } from './four-good/messages.vi.ts'
import { fourGoodRoutes } from './four-good/routes.ts'
import { messages as ofNodes } from './node/messages.vi.ts'
import { nodeRoutes } from './node/routes.ts'
import { messages as ofOpinions } from './opinion/messages.vi.ts'
import { paperRoutes } from './paper/routes.ts'
import { messages as ofReconsiderations } from './reconsideration/messages.vi.ts'
import { reconsiderationRoutes } from './reconsideration/routes.ts'
import { messages as ofReviews } from './review/messages.vi.ts'
import { reviewRoutes } from './review/routes.ts'
import { messages as ofRollups } from './rollup/messages.vi.ts'
import { rollupRoutes } from './rollup/routes.ts'
import { messages as ofRulePacks } from './rule-pack/messages.vi.ts'
import { rulePackRoutes } from './rule-pack/routes.ts'
import { messages as ofRehearsals } from './rehearsal/messages.vi.ts'
import { rehearsalRoutes } from './rehearsal/routes.ts'
import { messages as ofScores } from './score/messages.vi.ts'
import { messages as ofSheets } from './sheet/messages.vi.ts'
import { recordRoutes } from './sheet/routes.ts'
import type { Holding } from './stores.ts'
import { refusalMessages as ofTallies } from './tally/messages.vi.ts'

import { yearRoutes } from './years/routes.ts'

export const messages = { ...ofCampaigns, ...ofBallots, ...ofSheets, ...ofReviews, ...ofTallies, ...ofScores, ...ofNodes, ...ofRollups, ...ofRulePacks, ...ofRehearsals, ...ofFairness, ...ofReconsiderations, ...ofCollectives, ...ofContests, ...ofOpinions, ...ofFourGood }

export const routes = (deps: Holding) =>
  new Hono<Http>()
    .route('/', auditRoutes(deps, { service: 'evaluations', list: 'listEvaluationsAudit', verify: 'verifyEvaluationsAudit' }))
    .route('/', rulePackRoutes(deps))
    .route('/', rehearsalRoutes(deps))
    .route('/', campaignRoutes(deps))
    .route('/', recordRoutes(deps))
    .route('/', reviewRoutes(deps))
    .route('/', ballotRoutes(deps))
    .route('/', reconsiderationRoutes(deps))
    .route('/', collectiveRoutes(deps))
    .route('/', fourGoodRoutes(deps))
    .route('/', paperRoutes(deps))
    .route('/', dossierRoutes(deps))
    .route('/', yearRoutes(deps))
    .route('/', nodeRoutes(deps))
    .route('/', rollupRoutes(deps))
export type EvaluationsApi = ReturnType<typeof routes>
