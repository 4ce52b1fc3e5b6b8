import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsIn, filled, filledLines, isPlain, kept, placesIn, speaker, template, tidy, unfilled, type Own } from '../src/wording/index.ts'

const minutes = template({
  texts: {
    title: { name: 'Tiêu đề', text: 'BIÊN BẢN {meeting}', places: ['meeting'], needed: true },
    closing: { name: 'Câu kết', text: 'Đọc lại lúc {end}.\nHết.', places: ['end', 'day'], lines: true },
    note: { name: 'Lưu ý', text: '', places: [] },
  },
  sections: [{ id: 'agenda', name: 'Chương trình', optional: true }, { id: 'turns', name: 'Ý kiến' }, { id: 'votes', name: 'Biểu quyết' }],
})
const word = fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[{}\n]/g, ''))
const place = fc.constantFrom('end', 'day', 'nmae', '', 'e n d')
const text = fc.array(fc.oneof(word, place.map((name) => `{${name}}`), fc.constantFrom('{', '}', '\n')), { maxLength: 8 }).map((parts) => parts.join(''))

describe('a text with places', () => {
  test('names what nothing fills, and a loose bracket', () => {
    expect(unfilled('Ngày {day}, {nmae}, {nmae}', ['day'])).toEqual(['{nmae}'])
    expect(unfilled('Ngày {day', ['day'])).toEqual(['{'])
    expect(unfilled('Ngày {day}', ['day'])).toEqual([])
    expect(placesIn('{a} {b} {a}')).toEqual(['a', 'b'])
  })
  test('is filled once: what is filled in is no text again, ends no line, and nothing leaves no double space', () => {
    expect(filled('Trích biên bản {number}, ngày {day}', { number: '', day: '03/12' })).toBe('Trích biên bản, ngày 03/12')
    expect(filled('{a} và {b}', { a: '{b}', b: 'một\nhai' })).toBe('{b} và một hai')
    expect(filledLines('Căn cứ {basis}\n{basis}\nHết', { basis: '' })).toEqual(['Căn cứ', 'Hết'])
  })
  test('that passes has no bracket left once it is filled', () => {
    fc.assert(fc.property(text, (some) => {
      if (unfilled(some, ['end', 'day']).length === 0) expect(filled(some, { end: '20:30', day: '03/12' })).not.toMatch(/[{}]/)
    }))
  })
})

describe('own words for a paper', () => {
  test('are refused by name: a text, a place, an emptied title, a part', () => {
    expect(faultsIn(minutes, { texts: { titel: 'x' } })).toEqual([{ wrong: 'unknown-text', text: 'titel', name: 'titel' }])
    expect(faultsIn(minutes, { texts: { title: '{nmae}' } })).toEqual([{ wrong: 'unknown-place', text: 'title', name: 'Tiêu đề', unknown: ['{nmae}'], known: ['meeting'] }])
    expect(faultsIn(minutes, { texts: { title: ' ' } })).toEqual([{ wrong: 'empty-text', text: 'title', name: 'Tiêu đề' }])
    for (const [sections, section, name] of [[['turns'], 'votes', 'Biểu quyết'], [['turns', 'votes', 'turns'], 'turns', 'Ý kiến'], [['turns', 'votes', 'songs'], 'songs', 'songs']] as const) expect(faultsIn(minutes, { sections })).toEqual([{ wrong: 'sections', section, name }])
    expect(faultsIn(minutes, { texts: { closing: '', note: 'x' }, sections: ['votes', 'turns'] })).toEqual([])
  })
  test('are no own words where they say what is shipped', () => {
    expect(isPlain(tidy(minutes, { texts: { title: ' BIÊN BẢN\n{meeting} ' }, sections: ['agenda', 'turns', 'votes'] }))).toBe(true)
    expect(tidy(minutes, { texts: { note: 'Ky\u0301', closing: 'một \n hai\n' }, sections: ['turns', 'votes'] })).toEqual({ texts: { note: 'Ký', closing: 'một\nhai' }, sections: ['turns', 'votes'] })
  })
  test('stand beside the shipped ones, and a text or part that a paper has lost is forgotten', () => {
    const own: Own = { texts: { closing: 'Xong {end}', gone: 'cũ' }, sections: ['votes', 'songs', 'turns'] }
    expect(kept(minutes, own)).toEqual({ texts: { title: 'BIÊN BẢN {meeting}', closing: 'Xong {end}', note: '' }, sections: ['votes', 'turns'] })
    const { say, lines, sections } = speaker(minutes, own)
    expect([say('title', { meeting: 'CHI BỘ' }), say('note'), lines('closing', { end: '20:30' }), sections]).toEqual(['BIÊN BẢN CHI BỘ', '', ['Xong 20:30'], ['votes', 'turns']])
  })
  test('that were kept speak the same whatever is shipped later', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('title', 'closing', 'note'), text), fc.shuffledSubarray(['agenda', 'turns', 'votes']), (texts, sections) => {
      const then = kept(minutes, { texts, sections })
      const later = template({ texts: { title: { name: '', text: 'KHÁC', places: [] }, closing: { name: '', text: 'khác', places: [] }, note: { name: '', text: 'khác', places: [] } }, sections: minutes.sections })
      expect(kept(later, then)).toEqual(then)
    }))
  })
  test('once tidied are fit whenever they were, and tidied again are the same', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('closing', 'note'), text), (texts) => {
      const own = tidy(minutes, { texts })
      expect(tidy(minutes, own)).toEqual(own)
      if (faultsIn(minutes, { texts }).length === 0) expect(faultsIn(minutes, own)).toEqual([])
    }))
  })
})
