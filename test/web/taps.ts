import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsOf } from './browser.ts'

const pictures = process.env.WEB_SCREENSHOTS

/** One hand on one phone: counts every tap; typing is not counted, the tap into the field is. A choice in a list costs two: to open it, and to choose. */
export function hand(page: Page) {
  let taps = 0
  const seen: Record<string, number> = {}
  const tap = async (what: Locator) => {
    taps++
    await what.tap()
  }
  return {
    page,
    tap,
    button: (name: string | RegExp) => tap(page.getByRole('button', { name, exact: typeof name === 'string' }).first()),
    link: (name: string | RegExp) => tap(page.getByRole('link', { name, exact: typeof name === 'string' }).first()),
    async type(label: string, text: string) {
      await tap(page.getByLabel(label, { exact: true }))
      await page.keyboard.insertText(text)
    },
    async choose(what: Locator, value: string | { index: number }) {
      taps += 2
      await what.selectOption(value)
    },
    /** Taps since the last time this was asked, kept under a name. */
    mark(name: string): number {
      seen[name] = taps - Object.values(seen).reduce((sum, one) => sum + one, 0)
      return seen[name]
    },
    get taps() { return taps },
    get seen() { return seen },
  }
}
export type Hand = ReturnType<typeof hand>

/** No fault as the page stands; with WEB_SCREENSHOTS set to a folder, a picture is kept there. */
export async function sound(page: Page, name: string): Promise<void> {
  if (pictures) {
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: join(pictures, `${name}-${page.viewportSize()?.width ?? 0}.png`), fullPage: false })
  }
  expect(await faultsOf(page), name).toEqual([])
}
