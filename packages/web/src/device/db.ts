import { practiceRun } from '../practice/mode.ts'

/** What this device's store, its lock and its channel are called; each run of practice has its own, so that it never meets what is real. */
export const deviceName = practiceRun === null ? 'nen-nep' : `nen-nep.${practiceRun}`
/** `outbox`: what waits to be sent. `drafts`: typed texts. `kept`: what was read last, to work on without a network. */
export type Shelf = 'outbox' | 'drafts' | 'kept'
const shelves: readonly Shelf[] = ['outbox', 'drafts', 'kept']

const answered = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The store of this machine failed'))
  })

let opened: Promise<IDBDatabase> | undefined
function database(): Promise<IDBDatabase> {
  if (opened) return opened
  const request = indexedDB.open(deviceName, 1)
  request.onupgradeneeded = () => shelves.forEach((shelf) => request.result.createObjectStore(shelf))
  opened = answered(request)
  return opened
}

const on = async (shelf: Shelf, mode: IDBTransactionMode) => (await database()).transaction(shelf, mode, { durability: 'strict' }).objectStore(shelf)

/** Keeps a thing on this machine; done when it would survive the tab. */
export async function put(shelf: Shelf, key: string, value: unknown): Promise<void> {
  await answered((await on(shelf, 'readwrite')).put(value, key))
}
export const take = async (shelf: Shelf, key: string): Promise<unknown> => answered((await on(shelf, 'readonly')).get(key))
export async function remove(shelf: Shelf, key: string): Promise<void> {
  await answered((await on(shelf, 'readwrite')).delete(key))
}
export const all = async (shelf: Shelf): Promise<unknown[]> => answered((await on(shelf, 'readonly')).getAll())

/** Empties every shelf: nothing of one person stays for the next on a shared phone. */
export async function clearDevice(): Promise<void> {
  await Promise.all(shelves.map(async (shelf) => answered((await on(shelf, 'readwrite')).clear())))
}
