import { createElement, lazy, useState, type ComponentType } from 'react'

type Loading<Props> = () => Promise<Readonly<{ default: ComponentType<Props> }>>

/**
 * A page that is loaded when somebody goes there. `soon` begins that before it is known who they are, beside finding that out, and ends when it
 * is here or cannot be had. A page that is here is shown at once: shown as one still to come, React would keep it back for 0.3 s after "loading".
 */
export function page<Props extends object>(load: Loading<Props>) {
  let here: ComponentType<Props> | undefined
  const fetched = () => load().then((module) => {
    here = module.default
    return module
  })
  const Later = lazy(fetched)
  const Page = (props: Props) => {
    const [Shown] = useState<ComponentType<Props>>(() => here ?? Later)
    return createElement(Shown, props)
  }
  return Object.assign(Page, { soon: () => fetched().then(() => undefined, () => undefined) })
}
export type Soon = Readonly<{ soon: () => Promise<void> }>
