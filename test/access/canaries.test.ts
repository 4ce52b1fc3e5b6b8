import { aviary, laidOpen } from '@nen-nep/testing/access/canaries'
import { finder } from '@nen-nep/testing/access/finder'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('Canaries', () => {
  it('are found in plain words, in links and in cursors, and only those that stand there', () => {
    const birds = aviary()
    const [name, note] = [birds.plant('name', { orgId: 'org_a' }), birds.plant('note', { orgId: 'org_a' })]
    const later = birds.plant('email', { orgId: 'org_b' })
    expect(birds.found(`Kính gửi ${name.toUpperCase()}`).map(({ kind }) => kind)).toEqual(['name'])
    expect(birds.found(`/x?q=${encodeURIComponent(name)}&c=${Buffer.from(JSON.stringify({ note })).toString('base64url')}`).map(({ kind }) => kind)).toEqual(['name', 'note'])
    expect(birds.found('không có ai')).toEqual([])
    expect(birds.found(`${later.slice(0, -1)}?`)).toEqual([])
    const again = aviary(birds.planted)
    expect(again.found(`${note} ${later}`)).toEqual(birds.found(`${note} ${later}`))
  })

  it('are found in any text as one search for each of them finds them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ê', '1'), minLength: 4, maxLength: 7 })
    fc.assert(fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (words, parts) => {
      const text = laidOpen(parts.join(''))
      const found = finder(words.map((value) => ({ value })))(text)
      expect([...found].toSorted((a, b) => a - b)).toEqual(words.flatMap((one, index) => (text.includes(one) ? [index] : [])))
    }), { numRuns: 300 })
  })
})
