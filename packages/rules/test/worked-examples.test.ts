import { describe, expect, test } from 'vitest'
import { Criteria } from '../src/index.ts'
import { factsAsked, meetingSheets, yearRulesOf, type MeetingSheetCode } from '../src/packs/meeting/sheets.ts'

type Example = readonly [what: string, record: Criteria.MeetingRecord, entered: Criteria.Entered, total: number, band: Criteria.MeetingBand]
const scored = (code: MeetingSheetCode, record: Criteria.MeetingRecord, entered: Criteria.Entered) => {
  const { sheet } = meetingSheets[code]
  return Criteria.scoreSheet(sheet, Criteria.meetingFacts(record, sheet.length!), entered)
}
const check = (code: MeetingSheetCode) => (...[, record, entered, total, band]: Example) => {
  const { problems, ...sheet } = scored(code, record, entered)
  expect([sheet.total, sheet.max, sheet.band, problems]).toEqual([total, 100, band, []])
  expect(sheet.items.every(({ why }) => why.endsWith('.'))).toBe(true)
}

describe('the frame of guidance 42-HD/BTCTW', () => {
  const held: Criteria.MeetingRecord = { members: 30, minutesHeld: 95, attendance: { part: 27, whole: 30 }, unexcused: 0 }
  const given = { content: 5, papers: 5, procedure: 5, discussion: 25, chairing: 10, principles: 5, results: 30, closing: 5 }
  test.each<Example>([
    // length 5 + attendance 5 + content 5 + papers 5 + procedure 5 + discussion 25 + chairing 10 + principles 5 + results 30 + closing 5
    ['exactly 90 % came: 27 of 30', held, given, 100, 'TOT'],
    // attendance 0: 100 - 5
    ['26 of 30 came, 86.67 %', { ...held, attendance: { part: 26, whole: 30 } }, given, 95, 'TOT'],
    // attendance 0 although 96.67 % came: 100 - 5
    ['one of 30 stayed away without leave', { ...held, attendance: { part: 29, whole: 30 }, unexcused: 1 }, given, 95, 'TOT'],
    // length 0: 100 - 5
    ['it lasted 89 minutes', { ...held, minutesHeld: 89 }, given, 95, 'TOT'],
    // a regular and a thematic part in one sitting need 120: length 0, 100 - 5
    ['both parts in 119 minutes', { ...held, minutesHeld: 119, combined: true }, given, 95, 'TOT'],
    // the committee agreed on 60 minutes for a small cell: all of it
    ['a cell of five met for the 60 minutes agreed for it', { ...held, members: 5, minutesHeld: 60, agreedMinutes: 60, attendance: { part: 5, whole: 5 } }, given, 100, 'TOT'],
    // the record gives 0 for 85 minutes, the scorer 3: 100 - 2
    ['a scorer gave part for a short meeting', { ...held, minutesHeld: 85 }, { ...given, length: 3 }, 98, 'TOT'],
    // 5+5+5+5+5+20+10+5+25+5
    ['90 points are good', held, { ...given, discussion: 20, results: 25 }, 90, 'TOT'],
    // 5+5+5+5+5+19+10+5+25+5
    ['89 points are fair', held, { ...given, discussion: 19, results: 25 }, 89, 'KHA'],
    // 5+5+5+5+5+15+10+5+10+5
    ['70 points are fair', held, { ...given, discussion: 15, results: 10 }, 70, 'KHA'],
    // 5+5+5+5+5+14+10+5+10+5
    ['69 points are average', held, { ...given, discussion: 14, results: 10 }, 69, 'TRUNG_BINH'],
    // 5+5+5+5+5+5+10+5+0+5
    ['50 points are average', held, { ...given, discussion: 5, results: 0 }, 50, 'TRUNG_BINH'],
    // 5+5+5+5+5+4+10+5+0+5
    ['49 points are poor', held, { ...given, discussion: 4, results: 0 }, 49, 'KEM'],
  ])('%s', check('HD42'))
})

describe('the An Phu sheet', () => {
  const held: Criteria.MeetingRecord = {
    members: 20, minutesHeld: 95, thematic: true, hasCommittee: true, committeeMet: true, noticeSent: true, unexcused: 0, longestExcusedRun: 3,
    attendance: { part: 18, whole: 20 }, speakers: { part: 10, whole: 18 }, documentsLeadDays: 1, uploadDelayDays: 2, targets: { part: 9, whole: 10 },
  }
  const regular = {
    content: 3, lead: 2, procedure: 5, regular: 10, praise: 2, minutes: true, ideology: true, onApp: true,
    flexible: 2, steering: 4, democratic: 3, synthesis: 1, principle1: 1, principle2: 2, principle3: 1, principle4: 1, conclusion: 2, tasks: 2,
  }
  const given = { ...regular, thematic: 5 }
  test.each<Example>([
    // 1: 5; 2: 4 + 1; 3: 3+2+2+1+2; 4: 5+10+5+2+5+1+1+1; 5: 2+4+3+1; 6: 1+2+1+1; 7: 30; 8: 2+2+1
    ['every limit met exactly', held, given, 100, 'TOT'],
    // no thematic meeting this month: its 5 go to the regular content, which got all 15
    ['a month without a thematic meeting', { ...held, thematic: false }, { ...regular, regular: 15 }, 100, 'TOT'],
    // the same, the regular content got 12 of 15: 100 - 3
    ['a month without a thematic meeting, its content judged 12 of 15', { ...held, thematic: false }, { ...regular, regular: 12 }, 97, 'TOT'],
    // no committee to meet: full 2 points for it
    ['a cell with only a secretary', { ...held, hasCommittee: false, committeeMet: false }, given, 100, 'TOT'],
    // a committee that did not meet: 100 - 2
    ['a committee that did not meet first', { ...held, committeeMet: false }, given, 98, 'TOT'],
    // 30 members need 120 minutes; 119 are short by one: 4 of 5
    ['119 minutes of thirty members', { ...held, members: 30, minutesHeld: 119, attendance: { part: 27, whole: 30 }, speakers: { part: 14, whole: 27 } }, given, 99, 'TOT'],
    // 8 of 9 are 88.89 %: 3 of 4
    ['8 of 9 came', { ...held, attendance: { part: 8, whole: 9 }, speakers: { part: 5, whole: 8 } }, given, 99, 'TOT'],
    // whoever stays away without leave costs 3 of 4 whatever the share
    ['19 of 20 came and one had no leave', { ...held, attendance: { part: 19, whole: 20 }, unexcused: 1 }, given, 97, 'TOT'],
    // somebody was excused four times in a row: 0 of 1
    ['a fourth excused absence in a row', { ...held, longestExcusedRun: 4 }, given, 99, 'TOT'],
    // exactly half spoke, which is not more than half: 4 of 5
    ['9 of 18 spoke', { ...held, speakers: { part: 9, whole: 18 } }, given, 99, 'TOT'],
    // 4 of 6 targets are 66.67 %: 20 of 30, so two tasks undone cost 10 points
    ['two of six tasks undone', { ...held, targets: { part: 4, whole: 6 } }, given, 90, 'TOT'],
    // the same, and papers came on the day (0 of 2), and the result was uploaded after three days (0 of 1): 90 - 3
    ['two of six tasks undone, papers and upload late', { ...held, targets: { part: 4, whole: 6 }, documentsLeadDays: 0, uploadDelayDays: 3 }, given, 87, 'KHA'],
  ])('%s', check('AN_PHU'))
})

describe('the sheet of Phu Tho', () => {
  test.each<Example>([
    // 14 + 18 + 40 + 18
    ['90 points are good', {}, { preparation: 14, attendance: 18, conduct: 40, closing: 18 }, 90, 'TOT'],
    // 14 + 18 + 40 + 17
    ['89 points are fair', {}, { preparation: 14, attendance: 18, conduct: 40, closing: 17 }, 89, 'KHA'],
    // 5 + 10 + 25 + 9
    ['49 points are poor', {}, { preparation: 5, attendance: 10, conduct: 25, closing: 9 }, 49, 'KEM'],
  ])('%s', check('PHU_THO'))
})

describe('the sheet of Binh Thuan', () => {
  const held: Criteria.MeetingRecord = { members: 20, minutesHeld: 90, attendance: { part: 18, whole: 20 }, unexcused: 0, speakers: { part: 10, whole: 18 } }
  const given = { preparation: 15, conduct: 30, minutes: true, closing: 15 }
  test.each<Example>([
    // 15 + 20 + 5 + 10 + 20 + 5 + 15, the four lines of the gate in full
    ['90 points with all four lines in full are good', held, { ...given, conduct: 20 }, 90, 'TOT'],
    // 15 + 20 + 5 + 10 + 30 + 0 + 15: minutes are not in full
    ['95 points without minutes are fair', held, { ...given, minutes: false }, 95, 'KHA'],
    // 15 + 20 + 5 + 0 + 30 + 5 + 15: exactly half spoke
    ['90 points with half the members silent are fair', { ...held, speakers: { part: 9, whole: 18 } }, given, 90, 'KHA'],
    // 15 + 20 + 0 + 10 + 30 + 5 + 15
    ['95 points in 89 minutes are fair', { ...held, minutesHeld: 89 }, given, 95, 'KHA'],
  ])('%s', check('BINH_THUAN'))
})

describe('every sheet', () => {
  test.each(Object.entries(meetingSheets))('%s may be published', (_, { sheet }) => expect(Criteria.checkSet(sheet)).toEqual([]))
  test('says which facts it looks at', () => {
    expect([...factsAsked(meetingSheets.HD42.sheet)].toSorted()).toEqual(['attendance', 'minutesShort', 'unexcused'])
    expect([...factsAsked(meetingSheets.AN_PHU.sheet)]).toEqual(expect.arrayContaining(['targets', 'documentsLeadDays', 'uploadDelayDays', 'longestExcusedRun', 'hasCommittee', 'committeeMet', 'thematic']))
    expect(factsAsked({ ...meetingSheets.PHU_THO.sheet, gates: [{ kind: 'CONDITION', when: [{ fact: 'unexcused', test: 'AT_LEAST', limit: 1 }], cap: 'KHA' }] })).toEqual(new Set(['unexcused']))
  })
  test('has a rule of the year: its own, or the one that was seen', () => {
    expect(yearRulesOf('PHU_THO')).toEqual({ ruleOf: 'PHU_THO', rules: meetingSheets.PHU_THO.sheet.year })
    expect(yearRulesOf('AN_PHU')).toEqual(yearRulesOf('HD42'))
    // seven good and none below fair; one average keeps the year at fair; one poor leaves it poor
    const { rules } = yearRulesOf('HD42')
    const months = (...bands: (readonly [number, Criteria.MeetingBand])[]) => bands.flatMap(([count, band]) => Array.from({ length: count }, () => band))
    expect([months([7, 'TOT'], [5, 'KHA']), months([11, 'TOT'], [1, 'TRUNG_BINH']), months([11, 'TOT'], [1, 'KEM'])].map((year) => Criteria.bandOfYear(rules, year).band)).toEqual(['TOT', 'KHA', 'KEM'])
  })
})
