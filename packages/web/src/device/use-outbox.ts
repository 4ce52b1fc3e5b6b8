import { useSyncExternalStore } from 'react'
import { onOutbox, outbox } from './outbox.ts'

/** What waits on this machine, and of it what belongs to one path and below. */
export const useOutbox = (under = '/') => useSyncExternalStore(onOutbox, outbox).filter(({ path }) => path.startsWith(under))
