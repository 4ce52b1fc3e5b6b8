import { everyState } from './every-state.ts'
import { WIDTHS } from './browser.ts'

everyState(WIDTHS)
