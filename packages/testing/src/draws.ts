import { configureGlobal } from 'fast-check'

// Property tests of the gate draw the same examples in every run, so that a run says something of the change alone. `DRAWS=any` draws new ones, and a number repeats the run that printed it.
const seed = process.env['DRAWS'] ?? '20260101'
if (seed !== 'any') configureGlobal({ seed: Number(seed) })
