import { httpHandler, surroundings } from '@nen-nep/service-kit/lambda'
import { messages, routes } from './app.ts'
import { stores } from './deps.ts'

const { env, table, files, now } = surroundings()
export const http = httpHandler({ env, now }, routes({ table, files, now, ...stores(table) }), messages)
