import { everyState } from './every-state.ts'
import { WIDTHS } from './browser.ts'

// The narrowest is where pages break; the other widths are in the proof.
everyState([WIDTHS[0]])
