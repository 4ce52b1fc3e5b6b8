import { Hono } from 'hono'
import * as v from 'valibot'
import { BusSettings } from '../bus/settings.ts'
import type { Meter } from '../doors/meter.ts'
import { Fault, type Faults } from '../doors/faults.ts'
import { messageOf } from '../network.ts'

export type ControlOptions = Readonly<{
  setClock: (now: Date | null) => Promise<void>
  now: () => Date
  token: (memberId: string) => Promise<string>
  mailbox: { messages: (to?: string) => Promise<unknown>; clear: () => Promise<void> }
  configureBus: (settings: BusSettings) => void
  faults: Faults
  meter: Meter
  fire: (schedule: string) => Promise<void>
  idle: (timeoutMs: number) => Promise<string | undefined>
  dump: () => Promise<unknown>
  seed: (kind: 'demo' | 'empty') => Promise<unknown>
}>

const Clock = v.object({ now: v.nullable(v.pipe(v.string(), v.transform((text) => new Date(text)), v.check((date) => !Number.isNaN(date.getTime()), 'not an instant'))) })
const Token = v.object({ memberId: v.pipe(v.string(), v.nonEmpty()) })
const Seed = v.object({ kind: v.picklist(['demo', 'empty']) })
const Empty = v.strictObject({})
const defaultWait = 30_000

const read = async <Schema extends v.GenericSchema>(request: Request, schema: Schema): Promise<v.InferOutput<Schema>> => {
  const text = await request.text()
  return v.parse(schema, text ? JSON.parse(text) : {})
}

/** The control port of tests and demonstrations: time, tokens, mails, faults and figures of the one-machine edition. */
export function control({ setClock, now, token, mailbox, configureBus, faults, meter, fire, idle, dump, seed }: ControlOptions) {
  const app = new Hono()
    .get('/clock', (c) => c.json({ now: now().toISOString() }))
    .post('/clock', async (c) => {
      await setClock((await read(c.req.raw, Clock)).now)
      return c.json({ now: now().toISOString() })
    })
    .post('/token', async (c) => c.json({ access_token: await token((await read(c.req.raw, Token)).memberId) }))
    .get('/mailbox', async (c) => Response.json(await mailbox.messages(c.req.query('to'))))
    .delete('/mailbox', async (c) => {
      await mailbox.clear()
      return c.body(null, 204)
    })
    .post('/bus', async (c) => {
      const settings = await read(c.req.raw, BusSettings)
      configureBus(settings)
      return c.json(settings)
    })
    .post('/faults', async (c) => {
      const body = await read(c.req.raw, v.union([Fault, Empty]))
      if ('target' in body) faults.set(body)
      else faults.clear()
      return c.json({ faults: faults.list() })
    })
    .delete('/faults', (c) => {
      faults.clear()
      return c.json({ faults: [] })
    })
    .post('/schedule/:name', async (c) => {
      await fire(c.req.param('name'))
      return c.json({ fired: c.req.param('name') })
    })
    .get('/idle', async (c) => {
      const busy = await idle(Number(c.req.query('timeoutMs') ?? defaultWait))
      return busy === undefined ? c.json({ idle: true }) : c.json({ idle: false, busy }, 504)
    })
    .get('/dump', async () => Response.json(await dump()))
    .get('/meter', (c) => {
      const figures = meter.read()
      const answer = c.json(figures)
      if (c.req.query('reset') === '1') meter.reset()
      return answer
    })
    .post('/seed', async (c) => Response.json(await seed((await read(c.req.raw, Seed)).kind)))
  app.onError((error, c) => {
    const status = error instanceof v.ValiError || error instanceof SyntaxError ? 400 : 500
    return c.json({ message: messageOf(error) }, status)
  })
  return app
}
