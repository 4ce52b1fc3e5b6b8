import { readEnv } from '@nen-nep/service-kit'
import { httpHandler, surroundings } from '@nen-nep/service-kit/lambda'
import * as v from 'valibot'
import { messages, routes } from './app.ts'
import { stores } from './stores.ts'

const here = surroundings()
const { BALLOTS } = readEnv({ BALLOTS: v.string() })
const box = { db: here.table.db, name: BALLOTS }
export const http = httpHandler(here, routes({ table: here.table, files: here.files, box, ...stores(here.table) }), messages)
