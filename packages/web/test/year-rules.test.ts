import { checkCount } from '@nen-nep/rules/tally/index'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Line as BallotLine } from '../src/year/api/ballots.ts'
import type { Line } from '../src/year/api/records.ts'
import type { Sheet } from '../src/year/api/sheets.ts'
import { missingAt } from '../src/year/above/figures.ts'
import { blank, chosen, isOver, marked, pagesOf, summary } from '../src/year/ballot/marks.ts'
import { collectiveId, recordId, sheetId } from '../src/year/ids.ts'
import { differencesBetween } from '../src/year/packs/lines.ts'
import { settlingOf } from '../src/year/record/contests.tsx'
import { joined, names, partsOf } from '../src/year/review/parts.ts'
import { headings } from '../src/year/review/words.vi.ts'
import { filled, owesReason, rowsFor } from '../src/year/sheet/choosing.ts'
import { castIn, noVotes, sumsOf, withRest } from '../src/year/sheet/sums.ts'

const line = (memberId: string, more: Partial<Line> = {}): Line => ({ id: `rec_${memberId}`, memberId, subject: 'MEMBER', form: '2C', version: 1, ...more })
const sheet = (rows: Line[], outcome?: 'GOOD'): Sheet => ({
  id: 's', year: 2026, cellId: 'org_c', campaignId: 'k', rootId: 'org_r', rulePackId: 'p', version: 1, status: 'OPEN', requires: [], rows, counts: {}, unproposed: 0, undecided: 0, recheck: 0,
  ballot: { tellers: [], agreed: true, differences: [], notes: [], result: { issued: 1, returned: 1, unreturned: 0, valid: 1, invalid: 0, base: 1, baseName: '', people: outcome ? [{ id: 'mem_a', outcome, classes: null, warnings: [] }] : [] } },
})

test('a review written in parts is one text with headings, and comes apart into the same parts', () => {
  const typed = fc.string({ unit: 'grapheme' }).filter((text) => !text.split('\n').some((one) => Object.values(headings).includes(one.trim())) && text.trim() !== '')
  fc.assert(fc.property(fc.record({ strengths: typed, defects: typed, remedies: typed, direction: typed }), (parts) => {
    const again = partsOf(joined(parts))
    for (const name of names) expect(again[name].trim()).toBe(parts[name].trim())
    expect(joined(partsOf(joined(again)))).toBe(joined(again))
  }), { numRuns: 100 })
  expect(partsOf('Viết ở nơi khác.')).toEqual({ strengths: 'Viết ở nơi khác.', defects: '', remedies: '', direction: '' })
  expect(partsOf(joined({ strengths: '', defects: 'Ít nói.', remedies: ' ', direction: '' }))).toMatchObject({ strengths: '', defects: 'Ít nói.' })
})

test('the sums of a count are right on the page exactly when they are to the rules', () => {
  const few = fc.nat({ max: 4 })
  fc.assert(fc.property(fc.record({ issued: few, returned: few, unreturned: few, valid: few, invalid: few }), (heads) => {
    const faults = checkCount({ ...heads, votes: {} }).map(({ pointer }) => pointer)
    expect(sumsOf(heads)).toEqual({ issued: !faults.includes('/issued'), returned: !faults.includes('/returned') })
  }), { numRuns: 100 })
  expect(castIn(withRest({ ...noVotes, EXCELLENT: 3, GOOD: 1 }, 9))).toBe(9)
  expect(withRest({ ...noVotes, EXCELLENT: 10 }, 9).GOOD).toBe(0)
})

test('a ballot: ten lines a page, a mark taken back by pressing it again, blank lines counted, no more yes than places', () => {
  const lines: BallotLine[] = Array.from({ length: 39 }, (_, at) => ({ id: `mem_${at}`, kind: 'CLASS' }))
  expect([pagesOf(lines), pagesOf([])]).toEqual([4, 1])
  const one = marked(blank(lines), 3, 'GOOD')
  expect([chosen(one), one[3], chosen(marked(one, 3, 'GOOD')), marked(one, 3, 'EXCELLENT')[3]]).toEqual([1, 'GOOD', 0, 'EXCELLENT'])
  expect(summary(one, lines).map(({ count }) => count)).toEqual([0, 1, 0, 0, 38])
  expect([isOver(['YES', 'YES', null], 1), isOver(['YES', 'NO', null], 1), isOver(['YES'], undefined)]).toEqual([true, false, false])
})

test('proposals are filled from the ballot, else from what people give themselves; decisions from what stands before them', () => {
  const rows = [line('mem_a', { self: 'EXCELLENT' }), line('mem_b', { self: 'COMPLETED', proposed: { class: 'GOOD' } }), line('mem_c', { unrated: 'exempt' }), line('mem_d', { self: 'GOOD' })]
  const proposals = filled(sheet(rows, 'GOOD'), 'proposals', { mem_d: { class: 'COMPLETED', reason: '' } })
  expect(Object.entries(proposals).map(([id, one]) => `${id} ${one.class}`)).toEqual(['mem_a GOOD', 'mem_d COMPLETED'])
  expect(filled(sheet(rows), 'decisions', {})).toEqual({ mem_b: { class: 'GOOD', reason: '' } })
  expect(rowsFor(sheet(rows), { mem_b: { class: 'COMPLETED', reason: ' Chưa xong việc. ' } })).toEqual([{ memberId: 'mem_b', version: 1, class: 'COMPLETED', reason: 'Chưa xong việc.' }])
})

test('a reason is owed where a class differs from what stood before, and never for a proposal', () => {
  const one = line('mem_a', { proposed: { class: 'EXCELLENT' }, appraised: { class: 'GOOD' } })
  const good = { class: 'GOOD' as const, reason: '' }
  expect([owesReason(one, 'proposals', good), owesReason(one, 'appraisals', good), owesReason(one, 'decisions', good), owesReason(line('mem_b'), 'decisions', good)]).toEqual([false, true, false, false])
})

test('an answer to a contested fact fits the meeting or the task it is about', () => {
  expect(settlingOf('mtg_a', 'KEEP', 'Sổ ghi vắng.')).toEqual({ source: 'mtg_a', outcome: 'KEPT', reason: 'Sổ ghi vắng.' })
  expect(settlingOf('mtg_a', 'PRESENT', 'Có chữ ký.')).toMatchObject({ outcome: 'CORRECTED', correction: { kind: 'MEETING', state: 'PRESENT' } })
  expect(settlingOf('tsk_a', 'LATE', 'Xong muộn.')).toMatchObject({ correction: { kind: 'TASK', done: true, inTime: false } })
})

test('ids are those of the service', () => {
  expect([sheetId(2026, 'org_cell8'), recordId(2026, 'org_cell8', 'mem_a9'), collectiveId(2026, 'org_ward')]).toEqual(['sht_2026.cell8', 'rec_2026.cell8.a9', 'col_2026.ward'])
})

test('a total of the board opens the places where the step is open, those with most to do first', () => {
  const place = (orgId: string, members: number, reviews: number) => ({ orgId, name: orgId, type: 'CELL_SUBORDINATE', cells: 1, members, reviews, proposed: 0, balloted: 0, submitted: 1, decided: 0, recheck: 0 })
  const board = { ...place('org_ward', 30, 12), cells: 3, deadlines: {}, overdue: [], notes: [], items: [place('a', 10, 10), place('b', 10, 2), place('c', 10, 0)] }
  expect(missingAt(board, 'reviews').map(({ orgId }) => orgId)).toEqual(['c', 'b'])
  expect(missingAt(board, 'submitted')).toEqual([])
})

test('two packs are told apart by what they say, and a pack not from itself', () => {
  const quota = (pct: number) => ({ id: 'q', citation: { regulation: 'Quy định' }, rules: { pct, denominator: 'GOOD', groupBy: 'ALL', rounding: 'DOWN', level: 'GRASSROOTS_ORG' } })
  const pack = (pct: number, from = 90) => ({ id: `p${pct}`, validFrom: '2026-01-01', citation: { regulation: 'Quy định' }, rules: { bands: [{ class: 'EXCELLENT' as const, from }], demands: [], ceilings: [], exceptions: [] }, quota: quota(pct), collectiveQuota: quota(2000), points: undefined, collectivePoints: undefined, fourGood: undefined })
  expect(differencesBetween(pack(2000), pack(2000))).toEqual([])
  expect(differencesBetween(pack(2000), pack(1500, 92)).map(({ here, there }) => [here, there])).toEqual([['từ 90 điểm', 'từ 92 điểm'], [expect.stringContaining('20%'), expect.stringContaining('15%')]])
})
