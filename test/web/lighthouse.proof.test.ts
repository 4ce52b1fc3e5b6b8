import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { chromium, type BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledMeeting, SECRETARY, signedIn, startCell, type Cell } from './cell-of.ts'

// A sign-in lives in its tab, so Lighthouse must be handed that very tab, by the client that it brings itself.
const puppeteer = createRequire(import.meta.resolve('lighthouse'))('puppeteer-core')
const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'))
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
let cell: Cell
let context: BrowserContext
let held: any

beforeAll(async () => {
  cell = await startCell()
  await calledMeeting(cell)
  context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, viewport: null, locale: 'vi-VN', args: ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'] })
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]
  held = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null })
})
afterAll(async () => {
  await held?.disconnect()
  await context.close()
  await cell.whole.stop()
  rmSync(profile, { recursive: true, force: true })
})

/** Lighthouse's scores of 100 for a page as a slow phone on a slow network meets it, with what it found wanting. */
async function scoresOf(path: string, tab: any) {
  const found = await lighthouse(`${cell.whole.url}${path}`, { output: 'json', onlyCategories: ['performance', 'accessibility', 'best-practices'], disableStorageReset: true, logLevel: 'error' }, undefined, tab)
  const { categories, audits } = found!.lhr
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100)
  const wanting = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 0.9).map(({ id, displayValue = '' }) => `${id} ${displayValue}`)
  return { performance: score('performance'), accessibility: score('accessibility'), bestPractices: score('best-practices'), wanting }
}

test('five pages reach accessibility 100 and best practices 96 on a slow phone; what they reach in performance is told', async () => {
  await signedIn(cell.whole, context, SECRETARY)
  const tab = (await held.pages()).find((page: any) => page.url().startsWith(cell.whole.url))
  for (const path of ['/', '/buoi-hop', '/nhiem-vu', '/danh-gia', '/viec-khac']) {
    const { wanting, ...scores } = await scoresOf(path, tab)
    console.log(path, JSON.stringify(scores), wanting.join('; '))
    expect.soft(scores.accessibility, path).toBe(100)
    expect.soft(scores.bestPractices, `${path}: ${wanting.join('; ')}`).toBeGreaterThanOrEqual(96)
  }
})
