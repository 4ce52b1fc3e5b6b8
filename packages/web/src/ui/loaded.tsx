import type { ReactNode } from 'react'
import type { Loaded as State } from '../use-load.ts'
import { Failed } from './failed.tsx'
import { Loading } from './loading.tsx'

/** One thing from the server in each of its states: on its way, not reached, refused, here. `within` a page that has its heading already, no second one is shown. */
export function Loaded<T>({ of: { state, again }, title, within = false, children }: Readonly<{ of: Readonly<{ state: State<T>; again: () => void }>; title: string; within?: boolean; children: (value: T) => ReactNode }>) {
  switch (state.is) {
    case 'loading': return <Loading title={title} within={within} />
    case 'failed': return <Failed trouble={state.trouble} within={within} again={again} />
    case 'refused': return <Failed words={state.refusal.message} within={within} again={again} />
    case 'done': return <>{children(state.value)}</>
  }
}
