import { createElement, use, type ComponentType } from 'react'
import { Failure } from '../http/failure.ts'

type Load<Props> = () => Promise<Readonly<{ default: ComponentType<Props> }>>

/** A script that did not come: no network, or the site has newer ones by now. Browsers do not tell which. */
export class NotCome extends Failure {
  constructor(cause: unknown) {
    super('offline', cause)
  }
}
export const notCome = (cause: unknown): never => { throw new NotCome(cause) }

let round = 0
/** From here on what did not come is asked for again when it is wanted: somebody went to another page, or said so. */
export const askAnew = () => { round += 1 }
export const roundNow = () => round

/**
 * A page, or a part of one, that is loaded when it is wanted. `soon` begins that before it is known who they are, beside finding that out, and ends
 * when it is here or cannot be had. What is here is shown at once: after a lazy one has shown "loading", React keeps the page itself back for 0.3 s;
 * and a lazy one that once did not come never comes.
 */
export function page<Props extends object>(load: Load<Props>) {
  let here: ComponentType<Props> | undefined
  let coming: Promise<ComponentType<Props>> | undefined
  let failed: number | undefined
  const fetched = () => {
    if (failed !== undefined && failed !== round) coming = failed = undefined
    return (coming ??= load().then((module) => (here = module.default), (error: unknown) => {
      failed = round
      return notCome(error)
    }))
  }
  const Page = (props: Props) => createElement(here ?? use(fetched()), props)
  return Object.assign(Page, { soon: () => fetched().then(() => undefined, () => undefined) })
}
export type Soon = Readonly<{ soon: () => Promise<void> }>
