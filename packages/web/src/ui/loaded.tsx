import type { ReactNode } from 'react'
import type { Loaded as State } from '../use-load.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

/** One thing from the server in each of its states: on its way, not reached, refused, here. */
export function Loaded<T>({ of: { state, again }, title, children }: Readonly<{ of: Readonly<{ state: State<T>; again: () => void }>; title: string; children: (value: T) => ReactNode }>) {
  switch (state.is) {
    case 'loading': return <Loading title={title} />
    case 'failed': return <Failed trouble={state.trouble} again={again} />
    case 'refused': return <Failed words={state.refusal.message} again={again} />
    case 'done': return <>{children(state.value)}</>
  }
}
