import type { AllMessages, Http } from '@nen-nep/service-kit'
import type { Hono } from 'hono'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'

/** A service's HTTP side as its `app.ts` gives it. */
export type App = Readonly<{ routes: Hono<Http>; messages: AllMessages }>

/** Stands for everything a service works with: building its routes asks for nothing, and whatever they are asked to do with it fails. */
const nothing: unknown = new Proxy(() => undefined, { get: () => nothing, apply: () => { throw new Error('these routes have nothing to work with') } })

const Module = v.object({
  routes: v.custom<(deps: unknown) => Hono<Http>>((routes) => typeof routes === 'function'),
  messages: v.custom<AllMessages>((messages) => typeof messages === 'object' && messages !== null),
})

/** The routes of the service in a folder over nothing, for its documents, or of one part of it; none while it has no such file. */
export async function appIn(folder: string, part = 'app'): Promise<App | undefined> {
  const file = join(folder, `src/${part}.ts`)
  if (!existsSync(file)) return undefined
  const module: unknown = await import(pathToFileURL(file).href)
  const { routes, messages } = v.parse(Module, module)
  return { routes: routes(nothing), messages }
}
