import { httpHandler, surroundings } from '@nen-nep/service-kit/lambda'
import { messages, routes } from './app.ts'
import { depsOf } from './stores.ts'

const here = surroundings()
export const http = httpHandler(here, routes(depsOf(here)), messages)
