import { html, raw } from 'hono/html'
import { page, type Html } from '../page.ts'
import { text, type Problem } from './messages.vi.ts'

type Form = { readonly base: string; readonly csrf: string; readonly problem?: Problem | undefined; readonly value?: string }

const hidden = (csrf: string) => html`<input type="hidden" name="csrf" value="${csrf}">`

const summary = (field: string, problem: Problem | undefined) => problem === undefined ? '' : html`
<div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="loi"><h2 id="loi">${text.summary}</h2>
<a href="#${field}">${text.errors[problem]}</a></div>`

const described = (field: string, problem: Problem | undefined) => raw(
  `aria-describedby="${field}-hint${problem === undefined ? '' : ` ${field}-error`}"${problem === undefined ? '' : ' aria-invalid="true"'}`)

const fieldError = (field: string, problem: Problem | undefined) =>
  problem === undefined ? '' : html`<p class="error" id="${field}-error">${text.problem}: ${text.errors[problem]}</p>`

const titled = (problem: Problem | undefined) => (problem === undefined ? text.signIn : `${text.problem}: ${text.signIn}`)

/** The last words of every page: whom to turn to, and the number to ring where the installation has one. */
const helped = (phone: string | undefined) => html`<p class="muted">${text.help}</p>${phone === undefined ? '' : html`
<p><a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${text.phone(phone)}</a></p>`}`

/** Every page of a sign-in, with the number for help of this installation. */
export function pagesOf(phone: string | undefined) {
  const headed = (title: string, head: string, body: Html) => page({ product: text.product, title, body: html`<h1>${head}</h1>${body}${helped(phone)}` })
  const whole = (title: string, body: Html) => headed(title, title, body)
  const form = (title: string, body: Html) => headed(title, text.signIn, body)

  /** Step 1: who are you? */
  const loginPage = ({ base, csrf, problem, value = '' }: Form): Html => form(titled(problem), html`${summary('login', problem)}
<form method="post" action="${base}/login" novalidate>${hidden(csrf)}<div class="field"><label for="login">${text.login}</label>
<p class="hint" id="login-hint">${text.loginHint}</p>${fieldError('login', problem)}
<input id="login" name="login" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" value="${value}" ${described('login', problem)}></div>
<p><button>${text.sendCode}</button></p></form>`)

  /** Step 2: the code. The field takes a pasted code with spaces, and phones offer the one that just arrived. */
  const codePage = ({ base, csrf, problem }: Form): Html => form(titled(problem), html`${summary('code', problem)}
<p>${text.codeSent}</p>
<form method="post" action="${base}/code" novalidate>${hidden(csrf)}<div class="field"><label for="code">${text.code}</label>
<p class="hint" id="code-hint">${text.codeHint}</p>${fieldError('code', problem)}
<input id="code" name="code" class="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="20" ${described('code', problem)}></div>
<p><button>${text.signIn}</button></p></form>
<form method="post" action="${base}/again">${hidden(csrf)}<p><button class="second">${text.sendAgain}</button></p></form>
<p><a href="${base}?other">${text.otherLogin}</a></p>`)

  /** A sign-in that is over, or was never begun in this browser. */
  const lostPage = (home: string): Html => whole(text.lost, html`<p>${text.lostHint}</p><p><a class="button" href="${home}">${text.open}</a></p>`)

  const failedPage = (home: string, code: string): Html => whole(text.failed, html`<p>${text.lostHint}</p>
<p class="muted small">${text.problem}: ${code}</p><p><a class="button" href="${home}">${text.open}</a></p>`)

  /** `logoutForm` is oidc-provider's own, with its token against forgery. */
  const signOutPage = (logoutForm: string): Html => whole(text.signOut, html`<p>${text.signOutAsk}</p>${raw(logoutForm)}
<div class="actions"><button form="op.logoutForm" name="logout" value="yes">${text.signOutYes}</button>
<button class="second" form="op.logoutForm">${text.signOutNo}</button></div>`)

  const signedOutPage = (home: string): Html => whole(text.signedOut, html`<p><a class="button" href="${home}">${text.open}</a></p>`)

  return { loginPage, codePage, lostPage, failedPage, signOutPage, signedOutPage }
}
export type Pages = ReturnType<typeof pagesOf>
