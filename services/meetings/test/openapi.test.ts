import { expect, test } from 'vitest'
import { room } from './room.ts'

const promised = ['createMeeting', 'getMeeting', 'listMeetings', 'updateMeeting', 'openMeeting', 'answerInvitation', 'startMeeting', 'recordAttendance', 'recordTurn', 'recordVote', 'writeMinutes', 'readBackMinutes', 'signMinutes', 'addAddendum', 'createTask', 'reportTask', 'closeTask', 'listTasks', 'scoreMeeting', 'confirmScore', 'getScore', 'closeMeeting', 'issueResolution', 'sendDirective', 'getDirectiveBoard', 'getBoard', 'getAttendance', 'getYearPlan', 'setYearPlan']

test('every operation is described once, by its promised name', async () => {
  const r = await room({ members: [] })
  const { body } = await r.call('GET', '/meetings/openapi.json')
  const names = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining(promised))
  expect(body.paths['/meetings/public/answers'].post.security).toEqual([])
})
