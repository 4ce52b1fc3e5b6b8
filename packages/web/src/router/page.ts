import { lazy, type ComponentType } from 'react'

/** A page that is loaded when somebody goes there. `soon` begins that before it is known who they are, beside finding that out. */
export function page<Props>(load: () => Promise<Readonly<{ default: ComponentType<Props> }>>) {
  return Object.assign(lazy(load), { soon: () => { load().catch(() => undefined) } })
}
export type Soon = Readonly<{ soon: () => void }>
