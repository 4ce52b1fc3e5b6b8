import type { Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import * as often from './often.ts'
import * as seldom from './seldom.ts'
import type { Deps } from './stores.ts'

export const { messages } = seldom

/** The registry over HTTP. */
export const routes = (deps: Deps) => new Hono<Http>().route('/', seldom.routes(deps)).route('/', often.routes(deps))
export type MembershipApi = ReturnType<typeof routes>
