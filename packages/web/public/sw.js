// Opens the pages where there is no network: keeps the page and the files it is made of, and nothing of the API.
// The pages come in two languages, each a set of scripts whose names begin with its tag. The address of a worker says which one the
// device reads; each has a cache of its own, since for a moment after a change two workers are at it.
const [SHELL, others] = location.search === '?en' ? ['nen-nep.shell.en', '/assets/vi-'] : ['nen-nep.shell', '/assets/en-']
const elsewhere = /^\/(?:identity|membership|meetings|evaluations|notifications|health)\b/
// As the page, the styles and the scripts name files: from the root, or beside themselves.
const named = /(?:assets\/|["'`]\.\/)([\w.-]+\.(?:js|css|woff2))/g

/**
 * Keeps the files that a text names and those that they name; the ones already there stay. Eight are asked for at a time: one after
 * another, two hundred answers from far away took as long as all their ways together.
 */
async function keepNamed(cache, text, known) {
  const waiting = []
  const note = (words) => {
    for (const name of new Set([...words.matchAll(named)].map(([, each]) => `/assets/${each}`))) {
      if (known.has(name) || name.startsWith(others)) continue
      known.add(name)
      waiting.push(name)
    }
  }
  const keep = async (name) => {
    if (!(await cache.match(name))) await cache.add(name)
    if (!name.endsWith('.woff2')) note(await (await cache.match(name)).text())
  }
  note(text)
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(keep))
}

/**
 * Keeps the files of the page as it was served now, then the page itself, then lets go of those of earlier versions. The page comes
 * after its files, so one that is kept already has all of them: each time it is opened, nothing is left to do but to look.
 */
async function keepPage(page) {
  const cache = await caches.open(SHELL)
  const before = await cache.match('/')
  const text = await page.clone().text()
  if (before && (await before.text()) === text) return
  const known = new Set(['/'])
  await keepNamed(cache, text, known)
  await cache.put('/', page)
  for (const { url } of await cache.keys()) if (!known.has(new URL(url).pathname)) await cache.delete(url)
}

self.addEventListener('install', (event) => {
  event.waitUntil(fetch('/', { cache: 'no-cache' }).then(keepPage).then(() => self.skipWaiting()))
})
/** The set of the other language goes once this one is kept. */
async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith('nen-nep.shell') && name !== SHELL) await caches.delete(name)
  await self.clients.claim()
}
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

const keptFile = async (name) => (await caches.open(SHELL)).match(name)
async function opened(event) {
  try {
    const page = await fetch(event.request)
    if (page.ok && !page.redirected && page.headers.get('content-type')?.startsWith('text/html')) event.waitUntil(keepPage(page.clone()))
    return page
  } catch (error) {
    const kept = await keptFile('/')
    if (kept) return kept
    throw error
  }
}
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin || elsewhere.test(pathname)) return
  if (mode === 'navigate') event.respondWith(opened(event))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptFile(pathname).then((kept) => kept ?? fetch(event.request)))
})
