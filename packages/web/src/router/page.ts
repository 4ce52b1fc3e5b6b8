import { createElement, use, type ComponentType } from 'react'

type Load<Props> = () => Promise<Readonly<{ default: ComponentType<Props> }>>

/**
 * A page that is loaded when somebody goes there. `soon` begins that before it is known who they are, beside finding that out, and ends when it
 * is here or cannot be had. What is here is shown at once: after a lazy one has shown "loading", React keeps the page itself back for 0.3 s.
 */
export function page<Props extends object>(load: Load<Props>) {
  let here: ComponentType<Props> | undefined
  let coming: Promise<ComponentType<Props>> | undefined
  const fetched = () => (coming ??= load().then((module) => (here = module.default)))
  const Page = (props: Props) => createElement(here ?? use(fetched()), props)
  return Object.assign(Page, { soon: () => fetched().then(() => undefined, () => undefined) })
}
export type Soon = Readonly<{ soon: () => Promise<void> }>
