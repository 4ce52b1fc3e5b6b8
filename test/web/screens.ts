// Writes pictures of the key screens to docs/screens, of a phone and of a desk: invented cells live an evening, a month and a year for them.
// Named parts are taken alone (`npm run screens -- year`), so what failed is taken again without the rest; `--every` takes every page at its whole length, for somebody who looks at them all (`SCREENS` names another folder).
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser } from './browser.ts'
import { key } from './screens-key.ts'
import { parts, type Seen } from './screens-parts.ts'

const folder = process.env['SCREENS'] ?? join(import.meta.dirname, '../../docs/screens')
const asked = process.argv.slice(2)
const every = asked.includes('--every')
const sizes = [['dien-thoai', 360, 800], ['may-tinh', 1360, 900]] as const

const taken = new Set<string>()
const seen: Seen = (page) => async (name) => {
  if (taken.has(name)) throw new Error(`Two pictures are called ${name}: the second would be written over the first.`)
  taken.add(name)
  if (!every && !key.includes(name)) return
  const before = page.viewportSize() ?? { width: 360, height: 844 }
  for (const [kind, width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: join(folder, `${name}-${kind}.png`), fullPage: every })
  }
  await page.setViewportSize(before)
}

const named = asked.filter((one) => one !== '--every')
const unknown = named.filter((one) => parts[one] === undefined)
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`)

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
try {
  for (const [name, take] of Object.entries(parts).filter(([one]) => named.length === 0 || named.includes(one))) {
    const began = Date.now()
    await take(browser, seen)
    console.log(`${name}: ${Math.round((Date.now() - began) / 1000)} s`)
  }
} finally {
  await browser.close()
}
