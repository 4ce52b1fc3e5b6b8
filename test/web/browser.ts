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

/** A phone of an old user, a usual phone, and a desk. */
export const WIDTHS = [320, 390, 1360] as const

const controls = 'a[href], button, select, textarea, .choice, input:not(.choice input)'
const measure = `(() => ({
  scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  small: [...document.querySelectorAll(${JSON.stringify(controls)})]
    .filter((each) => each.checkVisibility() && !each.matches('.skip:not(:focus)'))
    .map((each) => ({ each, box: each.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 48 || box.width < 48)
    .map(({ each, box }) => each.textContent + ' ' + box.width + '×' + box.height),
}))()`

/** What is wrong with a page as it stands, in words: accessibility (axe), sideways scroll, controls smaller than a finger. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<axe.AxeResults>("axe.run(document, { resultTypes: ['violations'] })")
  const { scroll, small } = await page.evaluate<{ scroll: number; small: string[] }>(measure)
  return [
    ...found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`)),
    ...(scroll > 0 ? [`${scroll} px of sideways scroll`] : []),
    ...small.map((control) => `too small: ${control}`),
  ]
}
