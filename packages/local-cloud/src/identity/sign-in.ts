import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type Provider from 'oidc-provider'
import { pageHeaders, type Html } from '../page.ts'
import { complain } from '../log.ts'
import { sameSecret, type Codes, type Verdict } from './codes.ts'
import type { Problem } from './messages.vi.ts'
import type { Pages } from './pages.ts'
import { addressOf } from './request.ts'

export type Person = { readonly memberId: string; readonly email?: string | undefined }
type Node = { Bindings: { incoming: IncomingMessage; outgoing: ServerResponse } }
type Ctx = Context<Node, '/sign-in/:uid'>

type Deps = {
  readonly pages: Pages
  readonly provider: Provider
  readonly codes: Codes
  readonly secret: string
  readonly issuer: URL
  readonly home: string
  readonly formTo: string
  readonly findPerson: (login: string) => Promise<Person | undefined>
  readonly sendCode: (email: string, code: string) => Promise<void>
}

const longestLogin = 254
const problemOf = { wrong: 'code-wrong', expired: 'code-expired', spent: 'code-spent', unknown: 'code-expired' } as const satisfies Record<Exclude<Verdict['is'], 'right'>, Problem>

/** The two pages of a sign-in. Whether a person exists shows in no answer, status or count. */
export function signIn(deps: Deps) {
  const { provider, codes, secret, issuer, home, formTo, pages: { codePage, loginPage, lostPage } } = deps
  const prefix = issuer.pathname.replace(/\/$/, '')
  const csrfOf = (uid: string) => createHmac('sha256', secret).update(`csrf\n${uid}`).digest('base64url')

  const show = (c: Ctx, body: Html, status: 200 | 400 | 403 | 429 | 503 = 200) => c.html(body, status, pageHeaders({ formTo }))
  const formOf = (uid: string) => ({ base: `${prefix}/sign-in/${uid}`, csrf: csrfOf(uid) })

  /** The sign-in that this browser began: the path, the signed cookie and the stored interaction must agree. */
  async function interactionOf(c: Ctx) {
    const found = await provider.interactionDetails(c.env.incoming, c.env.outgoing).catch(() => undefined)
    return found?.uid === c.req.param('uid') ? found : undefined
  }
  /** A form sent from our own page, within such a sign-in. */
  async function submitted(c: Ctx) {
    const interaction = await interactionOf(c)
    const fields = await c.req.parseBody()
    const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].trim() : '')
    const sameSite = [undefined, issuer.origin].includes(c.req.header('origin'))
    return interaction && sameSite && sameSecret(csrfOf(interaction.uid), text('csrf')) ? { interaction, text } : undefined
  }
  const lost = (c: Ctx) => show(c, lostPage(home), 403)

  /** Looks the person up and issues a code in either case; sends it only where there is someone, and does not wait for that. */
  async function issue(c: Ctx, uid: string, login: string): Promise<Problem | undefined> {
    const person = await deps.findPerson(login)
    const code = codes.issue({ uid, login, memberId: person?.memberId, address: addressOf(c.env.incoming) })
    if (code === undefined) return 'too-many'
    if (person?.email) deps.sendCode(person.email, code).catch((error: unknown) => complain('A sign-in code could not be sent.', error))
    return undefined
  }
  const tryIssue = (c: Ctx, uid: string, login: string) => issue(c, uid, login).catch((error: unknown) => {
    complain('A sign-in code could not be issued.', error)
    return 'not-sent' as const
  })
  const statusOf = (problem: Problem) => (problem === 'too-many' ? 429 : problem === 'not-sent' ? 503 : 400)

  return new Hono<Node>()
    .use(bodyLimit({ maxSize: 8 * 1024 }))
    .get('/sign-in/:uid', async (c) => {
      const interaction = await interactionOf(c)
      if (!interaction) return lost(c)
      const form = formOf(interaction.uid)
      const login = codes.loginOf(interaction.uid)
      return show(c, login === undefined || c.req.query('other') !== undefined ? loginPage({ ...form, value: login ?? '' }) : codePage(form))
    })
    .post('/sign-in/:uid/login', async (c) => {
      const sent = await submitted(c)
      if (!sent) return lost(c)
      const { uid } = sent.interaction
      const login = sent.text('login').normalize('NFC').slice(0, longestLogin)
      const problem = login === '' ? 'login-missing' : await tryIssue(c, uid, login)
      return problem ? show(c, loginPage({ ...formOf(uid), problem, value: login }), statusOf(problem)) : c.redirect(formOf(uid).base, 303)
    })
    .post('/sign-in/:uid/again', async (c) => {
      const sent = await submitted(c)
      const login = sent && codes.loginOf(sent.interaction.uid)
      if (!sent || login === undefined) return lost(c)
      const problem = await tryIssue(c, sent.interaction.uid, login)
      const form = formOf(sent.interaction.uid)
      return problem ? show(c, codePage({ ...form, problem }), statusOf(problem)) : c.redirect(form.base, 303)
    })
    .post('/sign-in/:uid/code', async (c) => {
      const sent = await submitted(c)
      if (!sent) return lost(c)
      const { interaction, text } = sent
      // The button was pressed twice: the first press already signed in.
      if (interaction.result?.login) return c.redirect(interaction.returnTo, 303)
      const code = text('code').replaceAll(/\D/g, '')
      const verdict = code === '' ? undefined : await codes.check(interaction.uid, code)
      if (verdict?.is !== 'right') {
        const problem = verdict ? problemOf[verdict.is] : 'code-missing'
        return show(c, codePage({ ...formOf(interaction.uid), problem }), 400)
      }
      const login = { accountId: verdict.memberId, remember: true, amr: ['otp'] }
      return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, { login }), 303)
    })
    .all('/sign-in/*', (c) => c.html(lostPage(home), 404, pageHeaders()))
}
