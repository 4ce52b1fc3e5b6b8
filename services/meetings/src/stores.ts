import { aggregate, pack, PaperWording, type Files, type ServiceTable, type Table } from '@nen-nep/service-kit'
import { AreaReview } from './area-review/schema.ts'
import { areaReviewKey } from './area-review/place.ts'
import { AttendanceExport } from './attendance-export/schema.ts'
import { BacklogTopic } from './backlog/schema.ts'
import { Board } from './board/schema.ts'
import { directivePlaceOf, followingKey } from './directive/place.ts'
import { Directive, DirectiveBoard, Following } from './directive/schema.ts'
import { checkInKey } from './check-in/place.ts'
import { CheckIn } from './check-in/schema.ts'
import { CalendarLink } from './calendar/schema.ts'
import { Document, Receipt } from './document/schema.ts'
import { evidencePlaceOf } from './evidence/place.ts'
import { Evidence } from './evidence/schema.ts'
import { practicePlaceOf } from './good-practice/place.ts'
import { GoodPractice } from './good-practice/schema.ts'
import { Hand } from './hand/schema.ts'
import { handKey } from './hand/place.ts'
import { Answer } from './invitation/schema.ts'
import { limitationPlaceOf } from './limitation/place.ts'
import { Limitation } from './limitation/schema.ts'
import { keyOfMeeting, MeetingRow, packMeeting } from './meeting/row.ts'
import { Carry } from './carry/schema.ts'
import { Former, Minutes, Register as MinutesRegister } from './minutes/schema.ts'
import { MonthPlan } from './month-plan/schema.ts'
import { inspectionPlaceOf, visitPlaceOf } from './oversight/place.ts'
import { Inspection, Visit } from './oversight/schema.ts'
import { centralPack, type MeetingPack } from './pack.ts'
import { Pilot } from './pilot/schema.ts'
import { Plan } from './plan/schema.ts'
import { paperPlaceOf } from './paper/place.ts'
import { Paper } from './paper/schema.ts'
import { pointerKey, proposalPlaceOf } from './proposal/place.ts'
import { Pointer, Proposal } from './proposal/schema.ts'
import { registerKey, resolutionPlaceOf } from './resolution/place.ts'
import { Register, Resolution } from './resolution/schema.ts'
import { PreparationRules } from './preparation/schema.ts'
import { Remarks } from './remark/schema.ts'
import { remarksKey } from './remark/place.ts'
import { Adoption } from './sheet/schema.ts'
import { attendanceExportPlaceOf, backlogPlaceOf, boardKey, calendarLinkKey, carryKey, documentPlaceOf, minutesRegisterKey, monthPlanKey, paperWordingKey, pilotKey, placeOf, planKey, preparationKey, seriesPlaceOf, sheetKey, taskPlaceOf, topicKey } from './place.ts'
import { Series } from './series/schema.ts'
import { Session } from './session/schema.ts'
import { Task } from './task/schema.ts'
import { Topic } from './topic/schema.ts'

const orgOf = ({ cellId }: Readonly<{ cellId: string }>) => cellId

/** Everything this service keeps, one thing to an item. */
export const stores = <D extends Table>(table: D) => ({
  meetings: aggregate(table, MeetingRow, { keyOf: keyOfMeeting, orgOf, index: packMeeting }),
  sessions: aggregate(table, Session, { keyOf: ({ id }) => placeOf(id).session, orgOf }),
  minutes: aggregate(table, Minutes, { keyOf: ({ id }) => placeOf(id).minutes, orgOf }),
  tasks: aggregate(table, Task, { keyOf: ({ id }) => taskPlaceOf(id).key, orgOf }),
  resolutions: aggregate(table, Resolution, { keyOf: ({ id }) => resolutionPlaceOf(id).key, orgOf: ({ orgId }) => orgId }),
  registers: aggregate(table, Register, { keyOf: ({ orgId, year, kind }) => registerKey(orgId, year, kind), orgOf: ({ orgId }) => orgId }),
  directives: aggregate(table, Directive, { keyOf: ({ id }) => directivePlaceOf(id).key, orgOf: ({ orgId }) => orgId }),
  followings: aggregate(table, Following, { keyOf: ({ cellId, year }) => followingKey(cellId, year), orgOf }),
  directiveBoards: aggregate(table, DirectiveBoard, { keyOf: ({ id }) => directivePlaceOf(id).board, orgOf: ({ orgId }) => orgId, index: ({ cells }) => ({ cells: pack(cells) }) }),
  limitations: aggregate(table, Limitation, { keyOf: ({ id }) => limitationPlaceOf(id).key, orgOf }),
  proposals: aggregate(table, Proposal, { keyOf: ({ id }) => proposalPlaceOf(id).key, orgOf }),
  pointers: aggregate(table, Pointer, { keyOf: ({ orgId, proposalId }) => pointerKey(orgId, proposalId), orgOf: ({ orgId }) => orgId }),
  answers: aggregate(table, Answer, { keyOf: ({ meetingId, memberId }) => placeOf(meetingId).answer(memberId), orgOf }),
  plans: aggregate(table, Plan, { keyOf: ({ cellId, year }) => planKey(cellId, year), orgOf }),
  monthPlans: aggregate(table, MonthPlan, { keyOf: ({ orgId, month }) => monthPlanKey(orgId, month), orgOf: ({ orgId }) => orgId, index: ({ content }) => ({ content: pack(content) }) }),
  calendarLinks: aggregate(table, CalendarLink, { keyOf: ({ orgId, memberId }) => calendarLinkKey(orgId, memberId), orgOf: ({ orgId }) => orgId }),
  backlog: aggregate(table, BacklogTopic, { keyOf: ({ id }) => backlogPlaceOf(id).key, orgOf }),
  documents: aggregate(table, Document, { keyOf: ({ id }) => documentPlaceOf(id).key, orgOf }),
  evidence: aggregate(table, Evidence, { keyOf: ({ id }) => evidencePlaceOf(id).key, orgOf }),
  receipts: aggregate(table, Receipt, { keyOf: ({ documentId, memberId }) => documentPlaceOf(documentId).place.receipt(documentId, memberId), orgOf }),
  preparations: aggregate(table, PreparationRules, { keyOf: ({ cellId }) => preparationKey(cellId), orgOf }),
  pilots: aggregate(table, Pilot, { keyOf: ({ orgId }) => pilotKey(orgId), orgOf: ({ orgId }) => orgId }),
  adoptions: aggregate(table, Adoption, { keyOf: ({ orgId }) => sheetKey(orgId), orgOf: ({ orgId }) => orgId }),
  formers: aggregate(table, Former, { keyOf: ({ meetingId, n }) => placeOf(meetingId).former(n), orgOf }),
  minutesRegisters: aggregate(table, MinutesRegister, { keyOf: ({ cellId, year }) => minutesRegisterKey(cellId, year), orgOf }),
  attendanceExports: aggregate(table, AttendanceExport, { keyOf: ({ id }) => attendanceExportPlaceOf(id).key, orgOf }),
  areaReviews: aggregate(table, AreaReview, { keyOf: ({ cellId, year }) => areaReviewKey(cellId, year), orgOf }),
  goodPractices: aggregate(table, GoodPractice, { keyOf: ({ id }) => practicePlaceOf(id).key, orgOf: ({ orgId }) => orgId }),
  checkIns: aggregate(table, CheckIn, { keyOf: ({ meetingId, memberId }) => checkInKey(placeOf(meetingId), memberId), orgOf }),
  hands: aggregate(table, Hand, { keyOf: ({ meetingId, memberId }) => handKey(placeOf(meetingId), memberId), orgOf }),
  remarks: aggregate(table, Remarks, { keyOf: ({ id }) => remarksKey(placeOf(id)), orgOf }),
  papers: aggregate(table, Paper, { keyOf: ({ id }) => paperPlaceOf(id).key, orgOf }),
  paperWordings: aggregate(table, PaperWording, { keyOf: ({ orgId, kind }) => paperWordingKey(orgId, kind), orgOf: ({ orgId }) => orgId }),
  visits: aggregate(table, Visit, { keyOf: ({ id }) => visitPlaceOf(id).key, orgOf }),
  inspections: aggregate(table, Inspection, { keyOf: ({ id }) => inspectionPlaceOf(id).key, orgOf: ({ orgId }) => orgId }),
  carries: aggregate(table, Carry, { keyOf: ({ cellId }) => carryKey(cellId), orgOf }),
  series: aggregate(table, Series, { keyOf: ({ id }) => seriesPlaceOf(id).key, orgOf }),
  topics: aggregate(table, Topic, { keyOf: ({ id, orgId }) => topicKey(orgId, id.slice(id.indexOf('.') + 1)), orgOf: ({ orgId }) => orgId }),
  boards: aggregate(table, Board, { keyOf: ({ orgId, year }) => boardKey(orgId, year), orgOf: ({ orgId }) => orgId, index: ({ cells }) => ({ cells: pack(cells) }) }),
})

type Over<D extends Table> = Readonly<{ table: D; files: Files; pack: MeetingPack }> & Readonly<ReturnType<typeof stores<D>>>
/** What the use cases of this service work with: whatever is read, is read behind an opened door. */
export type Deps = Over<Table>
/** What its reactions work with. */
export type Working = Over<ServiceTable>

/** What is built once at cold start. */
export const depsOf = <D extends Table>({ table, files }: Readonly<{ table: D; files: Files }>): Over<D> => ({ table, files, pack: centralPack, ...stores(table) })
