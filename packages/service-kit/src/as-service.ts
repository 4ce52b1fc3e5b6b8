import { forService, type ServiceTable } from './store/scoped.ts'
import type { Table } from './store/store.ts'

/** The table as a service reads it at its own work, bounded by nobody's grants. Only the entry points of reactions, jobs and schedules may call this, so that no HTTP operation can reach what it makes; test/architecture holds the list. */
export const asService = <T extends Table>(table: T): T & ServiceTable => forService(table)
