import { auditRoutes, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { ballotRoutes, messages as ofBallots } from './ballot/index.ts'
import { messages as ofCollectives } from './collective/messages.vi.ts'
import { collectiveRoutes } from './collective/routes.ts'
import { messages as ofContests } from './contest/messages.vi.ts'
import { dossierRoutes } from './contest/routes.ts'
import { messages as ofFairness } from './fairness/messages.vi.ts'
import { messages as ofFourGood } from './four-good/messages.vi.ts'
import { fourGoodRoutes } from './four-good/routes.ts'
import { messages as ofNodes } from './node/messages.vi.ts'
import { nodeRoutes } from './node/routes.ts'
import { messages as ofOpinions } from './opinion/messages.vi.ts'
import { paperRoutes } from './paper/routes.ts'
import { messages as ofReconsiderations } from './reconsideration/messages.vi.ts'
import { messages as ofPhotos } from './photo/messages.vi.ts'
import { photoRoutes } from './photo/routes.ts'
import { reconsiderationRoutes } from './reconsideration/routes.ts'
import { messages as ofRehearsals } from './rehearsal/messages.vi.ts'
import { rehearsalRoutes } from './rehearsal/routes.ts'
import { messages as ofRollups } from './rollup/messages.vi.ts'
import { rollupRoutes } from './rollup/routes.ts'
import { messages as ofRulePacks } from './rule-pack/messages.vi.ts'
import { rulePackRoutes } from './rule-pack/routes.ts'
import { yearRoutes } from './years/routes.ts'
import { messages as ofOften } from './often.ts'
import type { Holding } from './stores.ts'

/** All sentences of the service: what is asked seldom works on the same records, and refuses what they refuse. */
export const messages = { ...ofOften, ...ofNodes, ...ofRollups, ...ofRulePacks, ...ofRehearsals, ...ofFairness, ...ofCollectives, ...ofBallots, ...ofReconsiderations, ...ofContests, ...ofOpinions, ...ofFourGood, ...ofPhotos }

/** What is done once a year or less: ballots, contests and reconsiderations; packs of rules, bodies' own classes, sums up the tree, papers, past years, the log. Loaded when it is first asked for (decision 93). */
export const routes = (deps: Holding) =>
  new Hono<Http>()
    .route('/', auditRoutes(deps, { service: 'evaluations', list: 'listEvaluationsAudit', verify: 'verifyEvaluationsAudit' }))
    .route('/', rulePackRoutes(deps))
    .route('/', rehearsalRoutes(deps))
    .route('/', collectiveRoutes(deps))
    .route('/', paperRoutes(deps))
    .route('/', yearRoutes(deps))
    .route('/', nodeRoutes(deps))
    .route('/', rollupRoutes(deps))
    .route('/', ballotRoutes(deps))
    .route('/', reconsiderationRoutes(deps))
    .route('/', fourGoodRoutes(deps))
    .route('/', dossierRoutes(deps))
    .route('/', photoRoutes(deps))
