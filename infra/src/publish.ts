import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
// The bundler puts a hash into the names under assets/, so those never change; everything else is asked for afresh.
const cacheControl = (key: string) => (key.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

/** The built front end, the bucket that serves it, and what the browser must know of this deployment (`config.json`). */
export type Publication = Readonly<{ site: string; bucket: string; config: Readonly<Record<string, string>>; client: S3Client }>

/** Uploads the front end and answers how many files; pages go last, after what they load. Older files stay, so that an open page still finds its parts. */
export async function publish({ site, bucket, config, client }: Publication): Promise<number> {
  const found = await readdir(site, { recursive: true, withFileTypes: true })
  const paths = found.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const keys = new Map(paths.map((path) => [relative(site, path).split(sep).join('/'), path]))
  const put = async (Key: string, Body: Uint8Array | string) =>
    client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: mediaTypes[extname(Key)] ?? 'application/octet-stream', CacheControl: cacheControl(Key) }))

  const isPage = (key: string) => key.endsWith('.html')
  await put('config.json', JSON.stringify(config))
  for (const page of [false, true]) {
    for (const [key, path] of keys) if (isPage(key) === page && key !== 'config.json') await put(key, await readFile(path))
  }
  return keys.has('config.json') ? keys.size : keys.size + 1
}
