import type { Body } from '../year/caller.ts'

/** An operation as the running system describes itself. */
export type Operation = Readonly<{ id: string; method: string; path: string; open: boolean; updates: boolean }>

/** Every operation of the merged document, in its order. */
export const operationsOf = (document: Body): Operation[] =>
  Object.entries(document['paths'] as Record<string, Record<string, Body>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, security, parameters }]) => ({
      id: String(operationId),
      method: method.toUpperCase(),
      path,
      open: Array.isArray(security) && security.length === 0,
      updates: (parameters as Body[]).some(({ name }) => name === 'If-Match'),
    })))
