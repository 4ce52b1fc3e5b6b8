import { atTable, httpHandler } from '@nen-nep/service-kit/lambda'
import { messages, routes } from './app.ts'
import { depsOf } from './stores.ts'

const here = atTable()
export const http = httpHandler(here, routes(depsOf(here.table)), messages)
