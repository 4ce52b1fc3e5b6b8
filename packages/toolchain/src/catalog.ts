// Writes docs/events.md and docs/api/*.json from the code, and freezes the example of each new event once.
import { catalogue } from '@nen-nep/contracts'
import { freeze } from '@nen-nep/contracts/frozen'
import { mkdirSync, writeFileSync } from 'node:fs'
import { documents } from './documents.ts'
import { inRoot } from './root.ts'

mkdirSync(inRoot('docs/api'), { recursive: true })
for (const event of Object.values(catalogue).flat()) if (freeze(event)) console.log(`frozen: ${event.type}`)
for (const [path, text] of await documents()) {
  writeFileSync(inRoot(path), text)
  console.log(path)
}
