import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.map': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.webp': 'image/webp', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
}
// The same policy that the content network sends, with the file store and sign-in under the page's own address.
const policy = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
const guarded = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'permissions-policy': 'camera=(), geolocation=(), microphone=()' }

async function read(dir: string, path: string): Promise<Response | undefined> {
  const file = normalize(join(dir, path))
  if (!file.startsWith(dir)) return undefined
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const forever = path.startsWith('/assets/')
  return new Response(await readFile(file), {
    headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache', ...guarded },
  })
}
const decoded = (path: string) => {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}

/** The built front end: its files, and its one page for any path that has no file name. `config` tells the page where to sign in, and whom to ring. */
export const webSite = (dir: string | undefined, config: Readonly<Record<string, string>>) => async (path: string): Promise<Response | undefined> => {
  if (path === '/config.json') return new Response(JSON.stringify(config), { headers: { 'content-type': 'application/json', 'cache-control': 'no-cache', ...guarded } })
  if (dir === undefined) return undefined
  const wanted = decoded(path)
  const isPage = wanted.lastIndexOf('.') < wanted.lastIndexOf('/')
  return await read(dir, wanted) ?? (isPage ? read(dir, '/index.html') : undefined)
}
