import { readAll, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { partitionOf } from '../place.ts'
import { resolutionsOfYear } from './place.ts'
import { Resolution } from './schema.ts'

/** An organisation's documents of a year, drafts too. One Query. */
export const resolutionsOf = async (table: ScopedTable, orgId: string, year: number): Promise<Resolution[]> => (await readAll(table, { pk: partitionOf(orgId), prefix: resolutionsOfYear(year) })).map((row) => v.parse(Resolution, row))
