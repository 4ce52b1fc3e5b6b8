import { httpHandler, surroundings } from '@nen-nep/service-kit/lambda'
import { messages, routes } from './app.ts'
import { stores } from './stores.ts'

const here = surroundings()
const { table, files } = here
export const http = httpHandler(here, routes({ table, files, ...stores(table) }), messages)
