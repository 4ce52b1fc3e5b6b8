// Opens the pages where there is no network: keeps the page and the files it is made of, and nothing of the API.
// The pages come in two languages, each a set of scripts whose names begin with its tag. The address of a worker says which one the
// device reads; each has a cache of its own, since for a moment after a change two workers are at it.
const [SHELL, others] = location.search === '?en' ? ['nen-nep.shell.en', '/assets/vi-'] : ['nen-nep.shell', '/assets/en-']
const elsewhere = /^\/(?:identity|membership|meetings|evaluations|notifications|health)\b/
// What the page names: its first files, and the kits that hold all other scripts. The styles name the fonts.
const named = /assets\/([\w.-]+\.(?:json|js|css|woff2))/g

/** Keeps every script of a kit under its own name, and instead of the kit the list of those names: one that is listed is kept whole. */
async function keepKit(cache, kit) {
  const before = await cache.match(kit)
  if (before) return before.json()
  // What the page itself asks for goes first.
  const answer = await fetch(kit, { priority: 'low' })
  if (!answer.ok) throw new Error(`${kit}: ${answer.status}`)
  const scripts = Object.entries(await answer.json()).map(([name, text]) => [`/assets/${name}`, text])
  for (const [name, text] of scripts) await cache.put(name, new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } }))
  const names = scripts.map(([name]) => name)
  await cache.put(kit, new Response(JSON.stringify(names)))
  return names
}

/** Keeps the files that a text names, and answers the names of all that is kept for it; what is there already stays. */
async function keepNamed(cache, text) {
  const names = [...new Set([...text.matchAll(named)].map(([, each]) => `/assets/${each}`))].filter((name) => !name.startsWith(others))
  const within = await Promise.all(names.map(async (name) => {
    if (name.endsWith('.json')) return keepKit(cache, name)
    if (!(await cache.match(name))) await cache.add(name)
    return name.endsWith('.css') ? keepNamed(cache, await (await cache.match(name)).text()) : []
  }))
  return [...names, ...within.flat()]
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
  const known = new Set(['/', ...(await keepNamed(cache, text))])
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
