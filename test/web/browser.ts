import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Chromium as Debian packages it, or the one that CHROMIUM names. Missing is a failure that says what to do. */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath)) throw new Error(`The tests of the pages need Chromium, and ${executablePath} is not there. Install it (\`apt-get install chromium\`), or set CHROMIUM to where it is.`)
  return chromium.launch({ executablePath, headless: true, args: flags })
}

/** A device of its own, that reads Vietnamese and waits long enough for a busy machine. */
export async function openDevice(browser: Browser, width: number, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: 'vi-VN', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(60_000)
  return context
}

/** Until the tab has its tokens: the frame with its way out stands there before, and a page left in between has to sign in again. */
export async function untilSignedIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).waitFor()
  while ((await page.evaluate("sessionStorage.getItem('nen-nep.who')")) === null) await page.waitForTimeout(50)
}

/** A phone of an old user, a usual phone, and a desk. */
export const WIDTHS = [320, 390, 1360] as const

const controls = 'a[href], button, select, textarea, summary, .choice, input:not(.choice input)'
const measure = `(() => ({
  heads: [...document.querySelectorAll('h1')].filter((each) => each.checkVisibility()).length,
  scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  small: [...document.querySelectorAll(${JSON.stringify(controls)})]
    .filter((each) => each.checkVisibility() && !each.matches('.skip:not(:focus)'))
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 48 || box.width < 48)
    .map(({ each, box }) => each.textContent + ' ' + box.width + '×' + box.height),
}))()`

/** What is wrong with a page as it stands, in words: accessibility (axe), a second heading of the first level, sideways scroll, controls smaller than a finger. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source)
  const found = await page.evaluate<axe.AxeResults>("axe.run(document, { resultTypes: ['violations'] })")
  const { heads, scroll, small } = await page.evaluate<{ heads: number; scroll: number; small: string[] }>(measure)
  return [
    ...found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`)),
    ...(heads > 1 ? [`${heads} headings of the first level`] : []),
    ...(scroll > 0 ? [`${scroll} px of sideways scroll`] : []),
    ...small.map((control) => `too small: ${control}`),
  ]
}

// All that a page is at a width: what it is made of, in shadow roots too, and what was typed and chosen. What it is called and which
// place of the navigation it belongs to changes none of its faults.
const whole = `(() => {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? [each.shadowRoot.innerHTML, ...within(each.shadowRoot)] : []))
  const given = [...document.querySelectorAll('input, select, textarea')].map((each) => each.value + ' ' + each.checked)
  const copy = document.body.cloneNode(true)
  copy.querySelectorAll('nav.tabs a').forEach((each) => each.removeAttribute('aria-current'))
  copy.querySelector('main')?.removeAttribute('aria-label')
  return [copy.outerHTML, ...within(document), ...given].join(' ')
})()`

/** The same for many pages: one that is made of the very same as an earlier one, at the same width, has the same faults and is not looked at again. Pages that show nothing but that they could not be loaded are alike. */
export function faultsOnce() {
  const known = new Map<string, Promise<string[]>>()
  return async (page: Page): Promise<string[]> => {
    const { width = 0 } = page.viewportSize() ?? {}
    const key = createHash('sha256').update(`${width} ${await page.evaluate<string>(whole)}`).digest('base64')
    const found = known.get(key) ?? faultsOf(page)
    known.set(key, found)
    return found
  }
}
