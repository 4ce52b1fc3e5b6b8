import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cell, meeting } from './scenes.ts'
import { useSite } from './use-site.ts'

const room = useSite()
/** The slow phone that Lighthouse imitates: 150 ms there and back, 1.6 Mbit/s. */
const [TURN, KB_PER_S] = [0.15, 200]
/** A name looked up, a line and its encryption, the page, and the files it names. What those files ask for in turn is a round more. */
const TURNS = 5
const packed = (path: string) => gzipSync(room.site.files.get(path) ?? '', { level: 9 }).length / 1000

// Seconds on a busy machine say little, so the gate counts what they are made of; the proof measures them.
test('the main pages, opened anew, have their frame before any service or the sign-in has answered, from few files, in two seconds of a slow network', async () => {
  room.site.site.api = cell([{ ...meeting, myAnswer: null }])
  const page = await room.signedIn(360)
  await page.getByText('19 giờ 00, thứ Bảy, 28/11/2026').waitFor()
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).pathname))
  room.site.site.api = () => 'hang'
  await page.route('**/identity/**', () => undefined)
  for (const path of ['/', '/buoi-hop', '/nhiem-vu', '/danh-gia', '/viec-khac']) {
    asked.clear()
    await page.goto(`${room.site.url}${path}`, { waitUntil: 'commit' })
    await page.getByRole('navigation', { name: 'Các trang chính' }).getByRole('link', { name: 'Buổi họp' }).waitFor()
    const files = [...asked].filter((name) => name.startsWith('/assets/'))
    const scripts = files.filter((name) => name.endsWith('.js'))
    expect(scripts.length, path).toBeGreaterThan(2)
    expect(scripts.length, `${path}: ${scripts.join(' ')}`).toBeLessThanOrEqual(14)
    const seconds = TURNS * TURN + ['/index.html', ...files].reduce((sum, name) => sum + packed(name), 0) / KB_PER_S
    expect(seconds, path).toBeLessThan(2)
    expect(await page.locator('*').count(), path).toBeLessThan(150)
  }
})
