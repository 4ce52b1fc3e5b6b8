import { Suspense, type ReactNode } from 'react'
import { Loading } from '../ui/loading.tsx'
import { Guard } from './guard.tsx'

/** A part of a page that is loaded when it is wanted: on its way, not come, here. Without a title nothing is shown while it is on its way. */
export const Part = ({ title, children }: Readonly<{ title?: string; children: ReactNode }>) => <Guard within><Suspense fallback={title === undefined ? null : <Loading title={title} within />}>{children}</Suspense></Guard>
