import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'

/** A schema as JSON Schema, for documents and for freezing; checks that JSON Schema cannot say are left out. */
export const jsonSchemaOf = (schema: v.GenericSchema): Record<string, unknown> =>
  Object.fromEntries(Object.entries(toJsonSchema(schema, { errorMode: 'ignore' })).filter(([name]) => name !== '$schema'))
