import { readEnv } from '@nen-nep/service-kit'
import { httpHandler, surroundings } from '@nen-nep/service-kit/lambda'
import * as v from 'valibot'
import { later } from './later.ts'
import { messages, routes } from './often.ts'
import { stores } from './stores.ts'

const here = surroundings()
const { BALLOTS } = readEnv({ BALLOTS: v.string() })
const box = { db: here.table.db, name: BALLOTS }
const deps = { table: here.table, files: here.files, box, ...stores(here.table) }
export const http = httpHandler(here, routes(deps), messages, {
  under: later,
  load: async () => {
    const seldom = await import('./seldom.ts')
    return { routes: seldom.routes(deps), messages: seldom.messages }
  },
})
