import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOnce, openBrowser, WIDTHS } from './browser.ts'
import { hiddenFocus, lostBySpacing } from './reading.ts'
import { addresses, patterns, startAll, type All } from './routes-of.ts'

let browser: Browser
let all: All
beforeAll(async () => {
  browser = await openBrowser()
  all = await startAll(browser)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await all.whole.stop()
})

/** Goes there as a press on a link does, and waits until nothing is on its way and what came is shown. */
async function goTo(page: Page, path: string, hangs: boolean): Promise<void> {
  let open = 0
  let last = Date.now()
  const began = () => { open++; last = Date.now() }
  const ended = () => { open--; last = Date.now() }
  page.on('request', began).on('requestfinished', ended).on('requestfailed', ended)
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)}); window.dispatchEvent(new Event('nen-nep.moved'))`)
  const until = Date.now() + 15_000
  if (hangs) await page.getByText('Đang tải…').first().waitFor({ timeout: 2_000 }).catch(() => undefined)
  else while (Date.now() < until && (open > 0 || Date.now() - last < 250 || (await page.locator('main .blocks').count()) > 0)) await page.waitForTimeout(50)
  page.off('request', began).off('requestfinished', ended).off('requestfailed', ended)
  await page.locator('main h1').first().waitFor()
}

const api = /\/(?:membership|meetings|evaluations|notifications)\/(?!me$|me\?|mine$)/
const refusal = (status: number) => (route: Route) => route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify({ type: 'about:blank', status, code: 'x', title: 'Đồng chí không được xem nội dung này.' }) })
/** `leavesOut`: pages that, of several lists, show those their reader may see, and say nothing of the others. */
type State = Readonly<{ name: string; meet?: (route: Route) => unknown; says?: RegExp; leavesOut?: readonly string[] }>
const empty = (route: Route) => (/\/(?:meetings|tasks|members|transfers|admissions|resolutions|limitations|proposals|directives|practices|series|backlog|campaigns|ballots|messages|headcounts|reorganisations|corrections|duplicates|lists)(?:\?|$)/.test(route.request().url()) ? route.fulfill({ status: 200, contentType: 'application/json', body: '{"items":[]}' }) : route.continue())
const states: readonly State[] = [
  { name: 'filled' },
  { name: 'empty', meet: empty },
  { name: 'slow', meet: () => undefined },
  { name: 'failed', meet: refusal(500), says: /Máy chủ đang gặp lỗi/ },
  { name: 'refused', meet: refusal(403), says: /không được xem nội dung này/, leavesOut: ['/tim-kiem'] },
  { name: 'offline', meet: (route) => route.abort('internetdisconnected'), says: /Không kết nối được|Mất mạng/ },
]
// Every so manieth address, for one machine among several: SHARD=2/6.
const [shard = 1, of = 1] = (process.env['SHARD'] ?? '1/1').split('/').map(Number)

/** How often, a tenth of a second apart, a page is asked before it counts as saying nothing. */
const SOON = 50
/** What a page says when a state befalls it: its words, or that it asks for nothing and works without. */
async function silent(page: Page, { says }: State, asked: number): Promise<string[]> {
  if (says === undefined || asked === 0) return []
  // Also what stands in a part of the page that is still closed; a busy machine says it a little later.
  for (let tried = 0; tried < SOON; tried++) {
    if (says.test(await page.evaluate<string>('document.body.textContent'))) return []
    await page.waitForTimeout(100)
  }
  return [`asked ${asked} times and says nothing`]
}
/** These show what they know without what they ask, and are whole all the same. */
const quiet = ['/viec-khac', '/tap-duot']

const every = () => Object.entries(addresses(all)).flatMap(([pattern, [who, ...paths]]) => paths.map((path) => ({ pattern, path, page: all.pages[who] }))).filter((_, at) => at % of === shard - 1)
async function begin(): Promise<void> {
  for (const page of Object.values(all.pages)) {
    await page.goto(`${all.whole.url}/viec-khac`)
    await page.locator('main h1').waitFor()
  }
}
const looked = faultsOnce()

async function faultsIn(state: State): Promise<string[]> {
  const found: string[] = []
  let asked = 0
  await begin()
  const { meet } = state
  if (meet) for (const page of Object.values(all.pages)) await page.route(api, (route) => { asked++; return meet(route) })
  for (const { pattern, path, page } of every()) {
    asked = 0
    await goTo(page, path, state.name === 'slow')
    if (![...quiet, ...(state.leavesOut ?? [])].includes(pattern)) found.push(...(await silent(page, state, asked)).map((fault) => `${path}: ${fault}`))
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 })
      found.push(...(await looked(page)).map((fault) => `${path} at ${width} px: ${fault}`))
    }
  }
  for (const page of Object.values(all.pages)) await page.unrouteAll({ behavior: 'ignoreErrors' })
  return found
}

test('every address of the tables of pages is met here', () => {
  expect(patterns.length).toBeGreaterThan(70)
  expect(Object.keys(addresses(all)).toSorted()).toEqual(patterns.toSorted())
})

test.each(states)('every page is sound at every width: $name', async (state) => {
  expect(await faultsIn(state)).toEqual([])
}, 1_800_000)

test('on every page the focus comes to the content and is always seen, and nothing is lost with wide spacing or on a desk enlarged four times', async () => {
  const found: string[] = []
  await begin()
  for (const { path, page } of every()) {
    const moves = new URL(page.url()).pathname !== path
    await goTo(page, path, false)
    if (moves && !(await page.evaluate<boolean>("document.activeElement.closest('main') !== null"))) found.push(`${path}: the focus is not at the content`)
    // 1280 × 1024 px enlarged four times has the room of 320 × 256.
    for (const [width, height] of [[320, 256], [390, 844], [1360, 844]] as const) {
      await page.setViewportSize({ width, height })
      found.push(...[...(await hiddenFocus(page)), ...(await lostBySpacing(page))].map((fault) => `${path} at ${width} × ${height} px: ${fault}`))
    }
  }
  expect(found).toEqual([])
}, 1_800_000)
