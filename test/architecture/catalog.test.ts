import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { documents } from '@nen-nep/toolchain/documents'
import { inRoot } from '@nen-nep/toolchain/root'
import { expect, test } from 'vitest'

const written = await documents()

test.each([...written.keys()])('%s says what the code says (`npm run catalog` writes it anew)', (path) => {
  expect(existsSync(inRoot(path))).toBe(true)
  expect(readFileSync(inRoot(path), 'utf8') === written.get(path)).toBe(true)
})
test('no document of the API has lost its service', () => {
  expect(readdirSync(inRoot('docs/api')).filter((file) => !written.has(`docs/api/${file}`))).toEqual([])
})
