import { messages as backlog } from './backlog/messages.vi.ts'
import { messages as calendar } from './calendar/messages.vi.ts'
import { messages as document } from './document/messages.vi.ts'
import { messages as invitation } from './invitation/messages.vi.ts'
import { messages as meeting } from './meeting/messages.vi.ts'
import { messages as minutes } from './minutes/messages.vi.ts'
import { messages as monthPlan } from './month-plan/messages.vi.ts'
import { messages as pilot } from './pilot/messages.vi.ts'
import { messages as plan } from './plan/messages.vi.ts'
import { messages as score } from './score/messages.vi.ts'
import { messages as series } from './series/messages.vi.ts'
import { messages as session } from './session/messages.vi.ts'
import { messages as task } from './task/messages.vi.ts'
import { messages as topic } from './topic/messages.vi.ts'

/** Everything this service refuses, in words. */
export const messages = { ...meeting, ...session, ...score, ...minutes, ...task, ...plan, ...monthPlan, ...pilot, ...backlog, ...document, ...series, ...calendar, ...topic, ...invitation }
