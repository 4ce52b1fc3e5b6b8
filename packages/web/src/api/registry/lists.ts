import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'

const List = v.object({ list: v.string(), title: v.string(), sentence: v.string(), count: v.number(), cells: v.number() })
/** A list by name with how many stand in it. */
export type List = v.InferOutput<typeof List>
export const listLists = (orgId: string) => ask(v.object({ items: v.array(List) }), '/lists', { orgId })

const Export = v.object({ id: v.string(), state: v.picklist(['WRITING', 'READY', 'EXPIRED']), progress: v.number(), people: v.number(), url: v.optional(v.string()) })
/** The registry as a file: asked for with a reason, written as long work. */
export type RosterExport = v.InferOutput<typeof Export>
export const exportRoster = (orgId: string, reason: string, key: string) => tell(Export, '/roster-exports', { body: { orgId, reason }, key })
export const getRosterExport = (id: string) => ask(Export, `/roster-exports/${part(id)}`)
