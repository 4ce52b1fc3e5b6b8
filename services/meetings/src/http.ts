import { httpHandler, surroundings } from '@nen-nep/service-kit/lambda'
import { later } from './later.ts'
import { messages, routes } from './often.ts'
import { depsOf } from './stores.ts'

const here = surroundings()
const deps = depsOf(here)
export const http = httpHandler(here, routes(deps), messages, {
  under: later,
  load: async () => {
    const seldom = await import('./seldom.ts')
    return { routes: seldom.routes(deps), messages: seldom.messages }
  },
})
