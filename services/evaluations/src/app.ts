import type { Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as often from './often.ts'
import * as seldom from './seldom.ts'
import type { Holding } from './stores.ts'

export const { messages } = seldom

/** All operations of the year's end. */
export const routes = (deps: Holding) => new Hono<Http>().route('/', seldom.routes(deps)).route('/', often.routes(deps))
export type EvaluationsApi = ReturnType<typeof routes>
