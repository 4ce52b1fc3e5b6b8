import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Body } from '@nen-nep/testing/year/index'

const parsed = (line: string): { 'detail-type': string; detail: Body }[] => {
  try {
    return [JSON.parse(line) as { 'detail-type': string; detail: Body }]
  } catch {
    // A kill may leave half a line at a file's end; the event in it was not acknowledged and is archived again.
    return []
  }
}

/** Every event that the bus took, once for each time. */
export function taken(dataDir: string) {
  const folder = join(dataDir, 'archive')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'))
  return files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').flatMap(parsed)).map((event) => ({ type: event['detail-type'], id: String(event.detail['id']), data: event.detail['data'] as Body }))
}
/** Their own ids. */
export const archived = (dataDir: string): string[] => taken(dataDir).map(({ id }) => id)

/** Every write that says who did it, read from the engine's own file: `<pk>|<sk>@<version>`, each once. */
export function writes(dataDir: string): string[] {
  const db = new DatabaseSync(join(dataDir, 'dynamodb.db'), { readOnly: true })
  try {
    const images = db.prepare('SELECT new_image AS image FROM _stream_records WHERE new_image IS NOT NULL').all().map(({ image }) => JSON.parse(String(image)) as Body)
    return [...new Set(images.filter((image) => image['changedBy'] !== undefined && image['reads'] === undefined).map((image) => `${image['pk'].S}|${image['sk'].S}@${image['version'].N}`))]
  } finally {
    db.close()
  }
}

/** Every event that a commit carried, read from the engine's own file: what had to reach the bus. */
export function committed(dataDir: string): string[] {
  const db = new DatabaseSync(join(dataDir, 'dynamodb.db'), { readOnly: true })
  try {
    const images = db.prepare('SELECT new_image AS image FROM _stream_records WHERE new_image IS NOT NULL').all().map(({ image }) => JSON.parse(String(image)) as Body)
    return images.flatMap((image) => {
      const facts = image['facts'] === undefined ? [] : (JSON.parse(image['facts'].S) as unknown[])
      return facts.map((_, index) => `${image['pk'].S}|${image['sk'].S}@${image['version'].N}.${index}`)
    })
  } finally {
    db.close()
  }
}
