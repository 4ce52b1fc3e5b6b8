import { atTable, httpHandler } from '@nen-nep/service-kit/lambda'
import { messages, routes } from './app.ts'
import { stores } from './stores.ts'

const here = atTable()
export const http = httpHandler(here, routes({ table: here.table, ...stores(here.table) }), messages)
