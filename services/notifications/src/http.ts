import { atTable, httpHandler } from '@nen-nep/service-kit/lambda'
import { stores } from './deps.ts'
import { later } from './later.ts'
import { messages, routes } from './often.ts'

const { env, table, now } = atTable()
const deps = { table, now, ...stores(table), webUrl: env.WEB_URL }
export const http = httpHandler({ env, now }, routes(deps), messages, {
  under: later,
  load: async () => {
    const seldom = await import('./seldom.ts')
    return { routes: seldom.routes(deps), messages: seldom.messages }
  },
})
