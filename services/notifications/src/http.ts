import { atTable, httpHandler } from '@nen-nep/service-kit/lambda'
import { messages, routes } from './app.ts'
import { stores } from './deps.ts'

const { env, table, now } = atTable()
export const http = httpHandler({ env, now }, routes({ table, now, ...stores(table), webUrl: env.WEB_URL }), messages)
