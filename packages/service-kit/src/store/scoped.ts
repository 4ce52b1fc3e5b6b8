import type { Table } from './store.ts'

const scope = Symbol('scope')

/** On whose behalf a table is read: a caller whose grants were loaded, or a service at its own work. */
export type Scope = Readonly<{ of: 'caller'; id: string } | { of: 'service' }>
/** A table that may be read. Only `open` makes one for a caller, and only `asService` makes one for a service; everybody else holds a plain `Table`, on which no reading compiles (reliability.md T1). */
export type ScopedTable = Table & Readonly<{ [scope]: Scope }>
/** A table that a service reads at its own work: reactions, jobs and schedules, which answer to nobody's question. */
export type ServiceTable = Table & Readonly<{ [scope]: Extract<Scope, { of: 'service' }> }>

/** For `open` alone: the table as a caller reads it, once their grants are loaded. */
export const forCaller = (table: Table, id: string): ScopedTable => ({ ...table, [scope]: { of: 'caller', id } })
/** For `asService` alone. */
export const forService = <T extends Table>(table: T): T & ServiceTable => ({ ...table, [scope]: { of: 'service' } })
