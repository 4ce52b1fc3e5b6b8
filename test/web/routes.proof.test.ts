import { expect, test } from 'vitest'
import { faultsOf, WIDTHS } from './browser.ts'
import { empty, full, ROUTES } from './rich.ts'
import { problem, type Api } from './site.ts'
import { useSite } from './use-site.ts'

const room = useSite()
const broken = problem(500, 'server.defect', 'Máy chủ gặp lỗi.')
const isMe = (path: string) => path.startsWith('/membership/me')
const states: readonly { name: string; api: Api; ready: string }[] = [
  { name: 'full', api: full(), ready: 'main h1, main h2' },
  { name: 'empty', api: empty, ready: 'main h1, main h2' },
  { name: 'loading', api: full(({ path }) => (isMe(path) ? undefined : 'hang')), ready: 'main .blocks, main form' },
  { name: 'failed', api: full(({ path }) => (isMe(path) ? undefined : broken)), ready: 'main .note.bad, main form, main .note.good' },
  { name: 'offline', api: full(({ path }) => (isMe(path) ? undefined : 'drop')), ready: 'main .note.bad, main form, main .note.good' },
]

for (const { name, api, ready } of states) {
  test(`every page is sound at every width when ${name}`, async () => {
    room.site.site.api = full()
    const page = await room.signedIn()
    const found: string[] = []
    for (const route of ROUTES) {
      room.site.site.api = api
      await page.evaluate("new Promise((done) => { const gone = indexedDB.deleteDatabase('nen-nep'); gone.onsuccess = gone.onerror = gone.onblocked = done })")
      await page.goto(`${room.site.url}${route}`)
      await page.locator(ready).first().waitFor().catch(() => found.push(`${route} ${name}: not ready`))
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        found.push(...(await faultsOf(page)).map((fault) => `${route} ${name} at ${width}: ${fault}`))
      }
    }
    expect(found).toEqual([])
  })
}
