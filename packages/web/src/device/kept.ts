import * as v from 'valibot'
import { Failure } from '../http/failure.ts'
import { put, take } from './db.ts'

/** Reads from the server and keeps a copy; without a network answers the copy, where there is one. */
export async function keptOr<S extends v.GenericSchema>(name: string, schema: S, read: () => Promise<v.InferOutput<S>>): Promise<v.InferOutput<S>> {
  try {
    const fresh = await read()
    await put('kept', name, fresh)
    return fresh
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const copy = v.safeParse(schema, await take('kept', name))
    if (!copy.success) throw error
    return copy.output
  }
}
