import * as v from 'valibot'
import { Failure, type Trouble } from '../http/failure.ts'
import { put, take } from './db.ts'

type Told = (because: Trouble | undefined) => void

/** Reads from the server and keeps a copy; without an answer gives the copy, where there is one, and tells why it is one. */
export async function keptOr<S extends v.GenericSchema>(name: string, schema: S, read: () => Promise<v.InferOutput<S>>, tell: Told = () => undefined): Promise<v.InferOutput<S>> {
  try {
    const fresh = await read()
    await put('kept', name, fresh)
    tell(undefined)
    return fresh
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const copy = v.safeParse(schema, await take('kept', name))
    if (!copy.success) throw error
    tell(error.trouble)
    return copy.output
  }
}
